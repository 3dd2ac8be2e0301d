import ArgumentParser
import Facts
import Kernel
import TransparencyLog

/// `gongzhi ledger audit DIR --vkey KEY`
struct LedgerAuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "把整本账重新核对一遍 / read a whole ledger again: every tile, root and signature")

  @Argument(help: "账本目录（里面有 checkpoint 和 tile） / the folder with checkpoint and tile")
  var directory: String
  @Option(help: "账本的公钥，可以写几个 / the key of the log; may be given several times")
  var vkey: [String] = []
  @Option(help: "以前留存的检查点文件 / a checkpoint that was kept earlier") var since: String?
  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard !vkey.isEmpty else { throw ValidationError("缺少 --vkey / --vkey is missing") }
    try LedgerOptions.requireOneTree(vkey)
  }

  func run() throws {
    let keys = try options.verifiers(vkey)
    let older = try since.map { try kept($0, keys) }
    let folder = LedgerFolder(path: directory)
    let progress = Progress(options.say(Message(zh: "核对", en: "audit")))
    let audit = try LedgerAudit(
      of: folder, signedBy: keys, since: older, paths: folder.asides(),
      by: LedgerOptions.hasher(for: vkey),
      progress: progress.show)
    progress.end()
    for remark in audit.remarks { tell(remark) }
    for difference in audit.differences { tell(difference) }
    if options.json { try FileHandleOutput.standard.write(audit.line + "\n") }
    guard audit.isGood else { throw ExitCode.failure }
    if !options.json { try FileHandleOutput.standard.write(options.say(audit.summary) + "\n") }
  }

  private func kept(_ path: String, _ keys: [any NoteVerifier]) throws -> Checkpoint {
    try options.read(path) { bytes throws(InputFault) in
      let note = try SignedNote(bytes)
      _ = try note.signatures(checkedBy: keys)
      return try Checkpoint(note)
    }
  }

  private func tell(_ fault: StoredFault) {
    _ = options.complain("\(directory)/\(fault.path): \(options.say(fault.message))")
  }
}

extension LedgerAudit {
  var summary: Message {
    let origin = checkpoint.map { "\($0.origin)" } ?? ""
    let root = checkpoint?.root.base64 ?? ""
    return Message(
      zh: "完好：\(origin)，\(entries) 条，\(tiles) 个分片，根 \(root)",
      en: "sound: \(origin), \(entries) entries, \(tiles) tiles, root \(root)")
  }

  /// For programs.
  var line: String {
    var line = JSONLine()
    line.add("ok", flag: isGood)
    line.add("origin", checkpoint.map { "\($0.origin)" })
    line.add("size", number: checkpoint?.size ?? 0)
    line.add("root", checkpoint?.root.base64)
    line.add("entries", number: entries)
    line.add("tiles", number: tiles)
    line.add("signers", list: signers.map(\.description))
    line.add("differenceCount", number: differenceCount)
    line.add("differences", json: Self.list(differences))
    line.add("remarks", json: Self.list(remarks))
    return line.text
  }

  private static func list(_ faults: [StoredFault]) -> String {
    let lines = faults.map { fault in
      var line = JSONLine()
      line.add("path", fault.path)
      line.add("zh", fault.message.zh)
      line.add("en", fault.message.en)
      return line.text
    }
    return "[\(lines.joined(separator: ","))]"
  }
}
