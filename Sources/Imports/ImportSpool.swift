import Civil
import FoundationEssentials
import Glibc
import Kernel

/// Where uploaded tables wait until somebody says to take or to drop them.
package struct ImportSpool: Sendable {
  private static let mark = ".marked.xlsx"

  let directory: String

  package init(directory: String) {
    self.directory = directory
  }

  func path(_ batch: ID<ImportBatch>) -> String { directory + "/" + batch.rawValue }

  func marked(_ batch: ID<ImportBatch>) -> String { path(batch) + Self.mark }

  func hasMarked(_ batch: ID<ImportBatch>) -> Bool {
    FileManager.default.fileExists(atPath: marked(batch))
  }

  /// What is there already stays: the same form has come a second time.
  func keep(_ path: String, as batch: ID<ImportBatch>) throws {
    guard !has(batch) else { return }
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: path, toPath: self.path(batch))
  }

  /// The rows with problems, as a workbook to mend them in; those of the check before go.
  func keepMarked(_ path: String?, as batch: ID<ImportBatch>) throws {
    try? FileManager.default.removeItem(atPath: marked(batch))
    if let path { try FileManager.default.moveItem(atPath: path, toPath: marked(batch)) }
  }

  /// Lends a path for one file that is gone afterwards.
  func lend<Result>(_ body: (String) throws -> Result) throws -> Result {
    let base = FileManager.default.temporaryDirectory.path
    var name = Array("\(base)/gongzhi-table-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw CocoaError(.fileWriteUnknown) }
    let folder = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder + "/table.xlsx")
  }

  /// The marked rows stay: they are mended after the good ones are in.
  func removeTable(_ batch: ID<ImportBatch>) {
    try? FileManager.default.removeItem(atPath: path(batch))
  }

  func remove(_ batch: ID<ImportBatch>) {
    removeTable(batch)
    try? FileManager.default.removeItem(atPath: marked(batch))
  }

  /// What nobody has taken or dropped for a day goes; the rows that are being mended stay a month.
  ///
  /// - Returns: how many files went.
  @discardableResult
  func forget(at now: Instant) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.count { name in
      let path = directory + "/" + name
      let days: Int64 = name.hasSuffix(Self.mark) ? 30 : 1
      guard let kept = Self.changedAt(path), kept < now.adding(seconds: -days * 86_400) else {
        return false
      }
      return unlink(path) == 0
    }
  }

  private static func changedAt(_ path: String) -> Instant? {
    var found = stat()
    guard lstat(path, &found) == 0 else { return nil }
    return Instant(milliseconds: Int64(found.st_mtim.tv_sec) * 1000)
  }

  func has(_ batch: ID<ImportBatch>) -> Bool {
    FileManager.default.fileExists(atPath: path(batch))
  }
}
