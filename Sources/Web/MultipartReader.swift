import NIOCore

/// Reads one upload piece by piece on threads that may wait for the disk.
///
/// Unchecked: the next piece comes only when the one before is done with.
final class MultipartReader: @unchecked Sendable {
  private var parser: MultipartParser
  private let spool: MultipartSpool

  private init(_ parser: MultipartParser, _ spool: MultipartSpool) {
    self.parser = parser
    self.spool = spool
  }

  static func open(boundary: String, limits: MultipartLimits) async throws -> MultipartReader {
    try await DiskThreads.run {
      MultipartReader(
        MultipartParser(boundary: boundary, limits: limits), try MultipartSpool(limits: limits))
    }
  }

  func take(_ piece: ByteBuffer) async throws {
    try await DiskThreads.run { [self] in
      try parser.feed(piece.readableBytesView) { try spool.take($0) }
    }
  }

  func finish() async throws -> MultipartUpload {
    try await DiskThreads.run { [self] in
      try parser.finish()
      return spool.upload()
    }
  }

  func remove() async throws {
    try await DiskThreads.run { [self] in spool.remove() }
  }
}
