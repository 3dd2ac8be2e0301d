import Acts
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// Lets a form in: not larger than the route allows, of a kind we read, and with the token of
/// this session. Every POST passes here, because `Routes` leads no other way.
package struct FormGate: Sendable {
  package static let formLimit = 256 * 1024

  private let tokens: FormToken

  package init(tokens: FormToken) {
    self.tokens = tokens
  }

  func admit(
    _ request: inout Request, _ visit: inout Visit, upTo limit: Int
  ) async throws {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw TooLarge(limit: limit)
    }
    switch kind(of: request) {
    case "application/x-www-form-urlencoded":
      visit.form = try FormFields.read(try await body(of: &request, upTo: limit))
    case "multipart/form-data":
      visit.form = try await UploadHead.read(from: &request, upTo: limit)
    default:
      throw HTTPError(.unsupportedMediaType)
    }
    guard tokens.accepts(visit.form["_csrf"], for: visit.binding) else { throw StaleForm() }
    visit.idempotencyKey = key(of: visit)
  }

  /// The same key with the same content is the same attempt.
  private func key(of visit: Visit) -> IdempotencyKey? {
    let text = visit.form["_key"]
    guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
    return IdempotencyKey(text, content: Digest(of: visit.path + "\n" + visit.form.content))
  }

  private func kind(of request: Request) -> String {
    let type = request.headers[.contentType] ?? "application/x-www-form-urlencoded"
    return String(type.prefix { $0 != ";" }).lowercased()
  }

  private func body(of request: inout Request, upTo limit: Int) async throws -> ByteBuffer {
    do {
      return try await request.collectBody(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw TooLarge(limit: limit)
    }
  }
}
