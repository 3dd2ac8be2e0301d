import Foundation
import Kernel

/// Reads what `TarWriter` wrote, into a folder, and says what it found.
struct TarReader {
  let path: String

  /// Takes out every file and answers with their digests as they are now.
  func extract(into folder: String) throws -> [ArchivedFile] {
    let input = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? input.close() }
    var files: [ArchivedFile] = []
    while let header = try header(from: input) {
      guard Self.isPlain(header.name) else { throw ArchiveError.damaged(header.name) }
      let place = URL(filePath: folder + "/" + header.name)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      files.append(try copy(header, from: input, to: place))
    }
    return files
  }

  private func header(from input: FileHandle) throws -> TarHeader? {
    try TarHeader(try input.read(upToCount: 512) ?? Data())
  }

  private func copy(
    _ header: TarHeader, from input: FileHandle, to place: URL
  ) throws -> ArchivedFile {
    guard
      FileManager.default.createFile(
        atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    let output = try FileHandle(forWritingTo: place)
    defer { try? output.close() }
    let digest = RunningDigest()
    var left = header.size
    while left > 0 {
      guard let data = try input.read(upToCount: Int(min(left, 1 << 20))), !data.isEmpty else {
        throw ArchiveError.damaged(header.name)
      }
      digest.add([UInt8](data))
      try output.write(contentsOf: data)
      left -= UInt64(data.count)
    }
    _ = try input.read(upToCount: TarHeader.padding(after: header.size).count)
    try output.synchronize()
    return ArchivedFile(name: header.name, size: header.size, digest: digest.finished())
  }

  /// A name that leads nowhere but into the folder.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/")
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
