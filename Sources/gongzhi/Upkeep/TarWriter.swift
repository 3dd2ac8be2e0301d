import Foundation
import Kernel

/// Writes a POSIX tar file, which any system can open without us, and keeps the digest of every
/// file it took.
final class TarWriter {
  private(set) var digests: [ArchivedFile] = []
  private let output: FileHandle

  init(_ output: FileHandle) {
    self.output = output
  }

  func add(file source: String, as name: String) throws {
    let input = try FileHandle(forReadingFrom: URL(filePath: source))
    defer { try? input.close() }
    let size = try input.seekToEnd()
    try input.seek(toOffset: 0)
    try output.write(contentsOf: TarHeader(name: name, size: size).block())
    let digest = RunningDigest()
    var left = size
    while left > 0 {
      guard let data = try input.read(upToCount: Int(min(left, 1 << 20))), !data.isEmpty else {
        throw ArchiveError.changed(source)
      }
      digest.add([UInt8](data))
      try output.write(contentsOf: data)
      left -= UInt64(data.count)
    }
    try output.write(contentsOf: TarHeader.padding(after: size))
    digests.append(ArchivedFile(name: name, size: size, digest: digest.finished()))
  }

  func add(_ bytes: [UInt8], as name: String) throws {
    try output.write(contentsOf: TarHeader(name: name, size: UInt64(bytes.count)).block())
    try output.write(contentsOf: Data(bytes))
    try output.write(contentsOf: TarHeader.padding(after: UInt64(bytes.count)))
    digests.append(
      ArchivedFile(
        name: name, size: UInt64(bytes.count), digest: Digest(of: bytes).description))
  }

  func finish() throws {
    try output.write(contentsOf: Data(count: 1_024))
    try output.synchronize()
    try output.close()
  }
}

struct ArchivedFile: Hashable, Codable {
  let name: String
  let size: UInt64
  let digest: String
}

enum ArchiveError: Error, CustomStringConvertible {
  case changed(String)
  case nameTooLong(String)
  case damaged(String)

  var description: String {
    switch self {
    case .changed(let path): "\(path)：备份时文件变短了 / the file shrank while it was copied"
    case .nameTooLong(let path): "\(path)：文件名太长 / the name is too long for a tar file"
    case .damaged(let what): "备份文件已损坏：\(what) / the backup is damaged: \(what)"
    }
  }
}
