import HTTPTypes
package import Hummingbird
import NIOCore

/// A request whose whole body is one file, as programs send it.
package enum BodyFile {
  /// Keeps the body as a file, lends it to `use`, and removes it again whatever happens.
  ///
  /// - Parameter name: what whoever sent it calls it.
  package static func read<Result>(
    _ request: Request, named name: String, limits: MultipartLimits = .standard,
    _ use: (MultipartUpload.File) async throws -> Result
  ) async throws -> Result {
    let type = request.headers[.contentType] ?? ""
    let reader = try await BodyReader.open(MultipartHead(file: name, type: type), limits: limits)
    do {
      for try await piece in request.body { try await reader.take(piece) }
      let result = try await use(try await reader.finish())
      try await reader.remove()
      return result
    } catch {
      try? await reader.remove()
      throw error
    }
  }
}

/// Reads one body piece by piece on threads that may wait for the disk.
///
/// Unchecked: the next piece comes only when the one before is done with.
private final class BodyReader: @unchecked Sendable {
  private let spool: MultipartSpool

  private init(_ spool: MultipartSpool) {
    self.spool = spool
  }

  static func open(_ head: MultipartHead, limits: MultipartLimits) async throws -> BodyReader {
    try await DiskThreads.run {
      let spool = try MultipartSpool(limits: limits)
      try spool.take(.begin(head))
      return BodyReader(spool)
    }
  }

  func take(_ piece: ByteBuffer) async throws {
    try await DiskThreads.run { [self] in
      try spool.take(.data(Array(piece.readableBytesView)[...]))
    }
  }

  func finish() async throws -> MultipartUpload.File {
    try await DiskThreads.run { [self] in
      try spool.take(.end)
      guard let file = spool.upload().files.first else { throw MultipartRefusal.brokenOff }
      return file
    }
  }

  func remove() async throws {
    try await DiskThreads.run { [self] in spool.remove() }
  }
}
