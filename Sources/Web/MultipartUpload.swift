package import Acts
import HTTPTypes
package import Hummingbird
import Kernel
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
    /// SHA-256 of the content.
    package let digest: String
  }

  package let form: Form
  package let files: [File]
  /// Of all fields and files with their names.
  let digest: String

  /// The same key with the same fields and the same files is the same attempt.
  package func idempotencyKey(of viewer: some Viewer) -> IdempotencyKey? {
    viewer.visit.uploadKey.map {
      IdempotencyKey($0, content: Digest(of: viewer.visit.path + "\n" + digest))
    }
  }

  /// The fields as this person's other forms are read: a day without a year lies around today.
  package func form(of viewer: some Viewer) -> Form {
    var form = form
    form.today = viewer.visit.form.today
    form.language = viewer.visit.form.language
    return form
  }

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
    let reader = try await MultipartReader.open(boundary: boundary, limits: limits)
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
