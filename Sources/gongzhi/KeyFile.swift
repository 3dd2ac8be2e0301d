import FoundationEssentials
import Kernel

/// The key of an installation: made once, readable by its own user alone, never in a backup of
/// the database.
enum KeyFile {
  static func load(in directory: String) throws -> Key {
    let path = directory + "/key"
    if !FileManager.default.fileExists(atPath: path) { try make(at: path) }
    return try read(path)
  }

  /// For whoever only looks: makes none.
  static func existing(in directory: String) -> Key? { try? read(directory + "/key") }

  private static func read(_ path: String) throws -> Key {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    guard bytes.count == 32 else { throw BadKeyFile(path: path) }
    return Key(bytes)
  }

  private static func make(at path: String) throws {
    var source = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw BadKeyFile(path: path) }
  }
}

struct BadKeyFile: Error, CustomStringConvertible {
  let path: String

  var description: String {
    """
    \(path): not a key of 32 bytes; restore it from where keys are kept, or sign-ins end and nobody \
    can read who the owners are
    """
  }
}
