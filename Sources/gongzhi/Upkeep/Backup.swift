import App
import ArgumentParser
import Foundation
import Kernel
import Rulebook

/// `gongzhi backup DIR FILE`: everything in one tar file, while the service goes on.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "备份到一个文件，不必停机 / back up into one file, while serving")

  @Argument(help: "系统目录 / the installation") var directory: String
  @Argument(help: "备份文件 / the file to write") var file: String

  func run() async throws {
    let settings = try Installation.settings(in: directory)
    guard !FileManager.default.fileExists(atPath: file) else {
      throw ValidationError("\(file)：文件已存在，没有覆盖 / the file exists")
    }
    let draft = file + ".part"
    let stage = file + ".part.d"
    defer {
      try? FileManager.default.removeItem(atPath: stage)
      try? FileManager.default.removeItem(atPath: draft)
    }
    try FileManager.default.createDirectory(
      atPath: stage, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let progress = Progress("备份 / backing up")
    let dump = try await DatabaseDump.take(
      settings.databaseAddress(in: directory), into: stage, progress: progress.show)
    let manifest = try write(dump, from: stage, settings, to: draft)
    try verify(draft, in: stage + "/check")
    try FileManager.default.moveItem(atPath: draft, toPath: file)
    progress.end()
    print("已备份并核对：\(file)，共 \(manifest.files.count) 个文件。密钥文件 key 不在其中，请另行保管。")
  }

  /// The database first and the evidence after it: what a row names was on the disk before the row.
  private func write(
    _ dump: DatabaseDump, from stage: String, _ settings: Settings, to draft: String
  ) throws -> Manifest {
    guard
      FileManager.default.createFile(
        atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    let archive = TarWriter(try FileHandle(forWritingTo: URL(filePath: draft)))
    try archive.add(folder: stage, as: "")
    let plain = Settings(
      district: settings.district, database: settings.databaseWithoutPassword,
      site: settings.site.withoutSecrets)
    try archive.add([UInt8](plain.text.utf8), as: Settings.fileName)
    let rulebook = settings.rulebookDirectory(in: directory)
    try archive.add(folder: rulebook, as: "rulebook/")
    for parent in Book.parents(of: rulebook) {
      try archive.add(folder: parent.folder, as: "rulebook/\(parent.name)/")
    }
    for folder in Installation.keptFolders {
      try archive.add(folder: directory + "/" + folder, as: folder + "/")
    }
    if let policy = FileManager.default.contents(atPath: directory + "/policy") {
      try archive.add([UInt8](policy), as: "policy")
    }
    let manifest = Manifest(
      program: App.version, madeAt: Date().formatted(.iso8601),
      district: settings.district.district, engine: dump.engine, migrations: dump.migrations,
      files: archive.digests)
    try archive.add(try manifest.json(), as: Manifest.fileName)
    try archive.finish()
    return manifest
  }

  /// A backup that was never read is a hope.
  private func verify(_ draft: String, in folder: String) throws {
    let found = try TarReader(path: draft).extract(into: folder)
    _ = try Manifest.checked(in: folder, against: found)
  }
}

extension TarWriter {
  fileprivate func add(folder: String, as prefix: String) throws {
    let files = FileManager.default
    for path in (try? files.subpathsOfDirectory(atPath: folder))?.sorted() ?? [] {
      var isFolder: ObjCBool = false
      let place = folder + "/" + path
      guard files.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue,
        !path.hasSuffix(".part")
      else { continue }
      try add(file: place, as: prefix + path)
    }
  }
}

extension Settings {
  /// `postgres://user:secret@host/db` without the secret.
  fileprivate var databaseWithoutPassword: String {
    guard let at = database.lastIndex(of: "@"), let scheme = database.range(of: "://"),
      let colon = database[scheme.upperBound..<at].firstIndex(of: ":")
    else { return database }
    return String(database[..<colon] + database[at...])
  }
}
