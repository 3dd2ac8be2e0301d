import Acts
package import Civil
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// Lets a form in: not larger than the route allows, of a kind we read, and with the token of
/// this session. Every POST passes here, because `Routes` leads no other way.
package struct FormGate: Sendable {
  package static let formLimit = 256 * 1024

  private let tokens: FormToken
  let drafts: DraftBox?

  private let today: @Sendable () -> Day

  package init(
    tokens: FormToken, drafts: DraftBox? = nil, today: @escaping @Sendable () -> Day
  ) {
    self.tokens = tokens
    self.today = today
    self.drafts = drafts
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
      visit.uploadKey = keyText(of: visit)
    default:
      throw HTTPError(.unsupportedMediaType)
    }
    visit.form.today = today()
    visit.form.language = visit.preferences.language
    guard tokens.accepts(visit.form["_csrf"], for: visit.binding) else { throw StaleForm() }
    guard visit.uploadKey == nil else { return }
    visit.idempotencyKey = keyText(of: visit).map {
      IdempotencyKey($0, content: Digest(of: visit.path + "\n" + visit.form.content))
    }
  }

  /// The same key with the same content is the same attempt.
  private func keyText(of visit: Visit) -> String? {
    let text = visit.form["_key"]
    return text.isEmpty || text.utf8.count > 64 ? nil : text
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
