import FoundationEssentials
import Kernel

/// Where uploaded tables wait until somebody says to take or to drop them.
package struct ImportSpool: Sendable {
  let directory: String

  package init(directory: String) {
    self.directory = directory
  }

  func path(_ batch: ID<ImportBatch>) -> String { directory + "/" + batch.rawValue }

  /// What is there already stays: the same form has come a second time.
  func keep(_ path: String, as batch: ID<ImportBatch>) throws {
    guard !has(batch) else { return }
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: path, toPath: self.path(batch))
  }

  func remove(_ batch: ID<ImportBatch>) {
    try? FileManager.default.removeItem(atPath: path(batch))
  }

  func has(_ batch: ID<ImportBatch>) -> Bool {
    FileManager.default.fileExists(atPath: path(batch))
  }
}
