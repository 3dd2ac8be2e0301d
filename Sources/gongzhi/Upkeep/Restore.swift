import App
import ArgumentParser
import Foundation

/// `gongzhi restore FILE DIR`: an installation from a backup.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "从备份恢复到新目录 / make an installation from a backup")

  @Argument(help: "备份文件 / the backup") var file: String
  @Argument(help: "新目录 / a new directory") var directory: String
  @Option(help: "PostgreSQL 的备份：一个空数据库的地址 / an empty database, for PostgreSQL")
  var database: String?

  func run() async throws {
    let files = FileManager.default
    guard (try? files.contentsOfDirectory(atPath: directory))?.isEmpty ?? true else {
      throw ValidationError("\(directory)：目录不空，没有覆盖 / the directory is not empty")
    }
    let draft = directory + ".part"
    guard !files.fileExists(atPath: draft) else {
      throw ValidationError("\(draft)：上次没有完成的恢复还在，请先删除 / remove it first")
    }
    do {
      try await unpack(into: draft)
    } catch {
      try? files.removeItem(atPath: draft)
      throw error
    }
    try? files.removeItem(atPath: directory)
    try files.moveItem(atPath: draft, toPath: directory)
    print("已恢复并核对：\(directory)。请把密钥文件 key 放回该目录；没有它，所有人须重新登录。")
  }

  private func unpack(into draft: String) async throws {
    let found = try TarReader(path: file).extract(into: draft)
    let manifest = try Manifest.checked(in: draft, against: found)
    let settings = try settings(in: draft)
    try await DatabaseDump.restore(
      manifest, from: draft, to: settings.databaseAddress(in: draft))
    for name in ["tables", Manifest.fileName] {
      try? FileManager.default.removeItem(atPath: draft + "/" + name)
    }
    try FileManager.default.createDirectory(
      atPath: draft + "/evidence", withIntermediateDirectories: true)
  }

  private func settings(in draft: String) throws -> Settings {
    let old = try Installation.settings(in: draft)
    let isServer = old.databaseAddress(in: draft) == .server(old.database)
    let place = database ?? (isServer ? old.database : "gongzhi.sqlite")
    let settings = Settings(district: old.district, database: place, site: old.site)
    try settings.write(in: draft)
    return settings
  }
}
