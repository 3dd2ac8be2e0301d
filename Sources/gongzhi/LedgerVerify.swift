import ArgumentParser
import Facts
import Kernel
import TransparencyLog

/// `gongzhi ledger verify P.tlog-proof --entry FILE --vkey KEY [--policy FILE]`
struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对一份证明：这条记录在不在账本里 / check that an entry is in the ledger")

  @Argument(help: "证明文件（.tlog-proof） / the proof") var proof: String
  @Option(help: "记录的原样字节 / the exact bytes of the entry") var entry: String
  @Option(help: "账本的公钥，可以写几个 / the key of the log; may be given several times")
  var vkey: [String] = []
  @Option(help: "信任规则文件：要哪些见证方签名 / whose cosignatures are asked for") var policy: String?
  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard !vkey.isEmpty else { throw ValidationError("缺少 --vkey / --vkey is missing") }
    try LedgerOptions.requireOneTree(vkey)
  }

  func run() throws {
    let keys = try options.verifiers(vkey)
    let policy = try policy.map { path in
      try options.read(path) { bytes throws(InputFault) in try TrustPolicy(bytes) }
    }
    let bytes = try options.bytes(of: entry)
    let (read, witnesses) = try options.read(proof) { file throws(InputFault) in
      let read = try LogProof(file)
      let hasher = LedgerOptions.hasher(for: vkey)
      return (read, try read.verify(entry: bytes, logs: keys, policy: policy, by: hasher))
    }
    try FileHandleOutput.standard.write(
      (options.json ? line(read, witnesses) : options.say(words(read, witnesses))) + "\n")
  }

  private func words(_ proof: LogProof, _ witnesses: [String]) -> Message {
    let point = proof.checkpoint
    let names = witnesses.isEmpty ? "" : "；" + witnesses.joined(separator: "、") + " 见证"
    let english = witnesses.isEmpty ? "" : "; witnessed by \(witnesses.joined(separator: ", "))"
    return Message(
      zh: "属实：这是 \(point.origin) 的第 \(proof.index) 条（从 0 数起，共 \(point.size) 条）\(names)",
      en: "proved: entry \(proof.index), counted from 0, of \(point.size) in \(point.origin)"
        + english)
  }

  private func line(_ proof: LogProof, _ witnesses: [String]) -> String {
    var line = JSONLine()
    line.add("ok", flag: true)
    line.add("origin", "\(proof.checkpoint.origin)")
    line.add("index", number: proof.index)
    line.add("size", number: proof.checkpoint.size)
    line.add("root", proof.checkpoint.root.base64)
    line.add("witnesses", list: witnesses)
    return line.text
  }
}
