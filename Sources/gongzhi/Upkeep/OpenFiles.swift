import Foundation
import Synchronization

/// The files of a dump, each opened once: touched by one thread after another.
final class OpenFiles: Sendable {
  private let folder: String
  private let handles = Mutex<[String: FileHandle]>([:])

  init(folder: String) {
    self.folder = folder
  }

  static func name(of table: String) -> String { "tables/\(table).copy" }

  func handle(_ table: String) throws -> FileHandle {
    try handles.withLock { handles in
      if let handle = handles[table] { return handle }
      let path = folder + "/" + Self.name(of: table)
      let place = URL(filePath: path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      guard FileManager.default.createFile(atPath: path, contents: nil) else {
        throw CocoaError(.fileWriteUnknown)
      }
      let handle = try FileHandle(forWritingTo: place)
      handles[table] = handle
      return handle
    }
  }

  func reading(_ table: String) throws -> FileHandle {
    try handles.withLock { handles in
      if let handle = handles[table] { return handle }
      let handle = try FileHandle(
        forReadingFrom: URL(filePath: folder + "/" + Self.name(of: table)))
      handles[table] = handle
      return handle
    }
  }
}
