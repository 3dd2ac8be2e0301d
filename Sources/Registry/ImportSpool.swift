import FoundationEssentials
import Kernel

/// Where uploaded tables wait until somebody says to take or to drop them.
package struct ImportSpool: Sendable {
  let directory: String

  package init(directory: String) {
    self.directory = directory
  }

  func path(_ batch: ID<ImportBatch>) -> String { directory + "/" + batch.rawValue }

  /// - Returns: the digest of the file.
  func digest(_ path: String) throws -> String {
    Digest(of: [UInt8](FileManager.default.contents(atPath: path) ?? Data())).description
  }

  func keep(_ path: String, as batch: ID<ImportBatch>) throws {
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
