import HTTPTypes
package import Hummingbird
import NIOCore

/// A form with files: its fields, and its files in a temporary folder.
package struct MultipartUpload: Sendable {
  package struct File: Sendable, Hashable {
    /// The name of the form's field.
    package let field: String
    /// What the person called it; for showing, never for opening.
    package let name: String
    package let contentType: String
    package let path: String
    package let size: Int
  }

  package let form: Form
  package let files: [File]

  /// The file of a field; nil if none was chosen.
  package func file(_ field: String) -> File? {
    files.first { $0.field == field }
  }

  /// Reads the body of a request, lends it to `use`, and removes the files again whatever happens.
  ///
  ///     try await MultipartUpload.read(request) { upload in
  ///       guard let file = upload.file("table") else { … }
  ///       …file.path…
  ///     }
  package static func read<Result>(
    _ request: Request, limits: MultipartLimits = .standard,
    _ use: (MultipartUpload) async throws -> Result
  ) async throws -> Result {
    let boundary = try MultipartParser.boundary(of: request.headers[.contentType] ?? "")
    let spool = try MultipartSpool(limits: limits)
    defer { spool.remove() }
    var parser = MultipartParser(boundary: boundary, limits: limits)
    for try await piece in request.body {
      try parser.feed(piece.readableBytesView) { try spool.take($0) }
    }
    try parser.finish()
    return try await use(spool.upload())
  }
}
