import Foundation

/// Standard output and error, written to as they are.
struct FileHandleOutput {
  private let handle: FileHandle

  static var standard: FileHandleOutput { FileHandleOutput(handle: .standardOutput) }
  static var error: FileHandleOutput { FileHandleOutput(handle: .standardError) }

  func write(_ text: String) throws {
    try handle.write(contentsOf: Data(text.utf8))
  }
}
