import App
import ArgumentParser
import Evidence
import Facts
import FoundationEssentials
import Kernel
import Storage

/// `gongzhi ledger export DIR OUT`
struct LedgerExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "把账本导出成静态文件，任何网站都能放 / static files that any web server can serve",
    discussion: """
      可以反复往同一个目录里导，只写新增的。目录里若是别的账本，或者与这本对不上，就不写。
      May be repeated into one folder, and writes what is new. A folder with another ledger is left \
      as it is.
      """)

  @Argument(help: "系统目录 / the installation") var directory: String
  @Argument(help: "写到哪个目录 / the folder to write") var out: String
  @OptionGroup var options: LedgerOptions

  func run() async throws {
    let installation = try await Installation.openToLook(directory)
    let (district, folder) = (installation.settings.district, out)
    let export = try await installation.database.read { db in
      let export = try LedgerExport(of: district, in: db)
      if let there = FileManager.default.contents(atPath: folder + "/checkpoint") {
        guard try export.grew(from: [UInt8](there), in: db) else {
          throw OtherLedger(folder: folder)
        }
      }
      let isThere = { (path: String) in
        FileManager.default.fileExists(atPath: "\(folder)/\(path)")
      }
      let put = { (path: String, bytes: [UInt8]) in try Self.put(bytes, at: "\(folder)/\(path)") }
      try export.write(from: db, isThere: isThere, to: put)
      if let vkey = try export.writeTwin(from: db, isThere: isThere, to: put) {
        try put("sm3/vkey", Array((vkey + "\n").utf8))
      }
      return export
    }
    try Self.put(Array((export.vkey + "\n").utf8), at: "\(folder)/vkey")
    let said = Message(
      zh: "已导出 \(export.size) 条到 \(out)，公钥 \(export.vkey)",
      en: "exported \(export.size) entries to \(out), key \(export.vkey)")
    var line = JSONLine()
    line.add("size", number: export.size)
    line.add("vkey", export.vkey)
    try FileHandleOutput.standard.write((options.json ? line.text : options.say(said)) + "\n")
  }

  /// Whole or not at all, whoever reads at that moment.
  private static func put(_ bytes: [UInt8], at path: String) throws {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  }
}

struct OtherLedger: Error, CustomStringConvertible {
  let folder: String

  var description: String {
    """
    \(folder)/checkpoint: 这里放的不是这本账的早先状态，没有动它。请换一个目录 \
    / not an earlier state of this ledger; nothing was written, choose another folder
    """
  }
}
