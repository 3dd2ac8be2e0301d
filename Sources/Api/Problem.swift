import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Web

/// A "no" for programs: RFC 9457, with the sentence that people would read.
struct Problem {
  /// Names the kind: the page `/api` explains each under this mark.
  let kind: ProblemKind
  let status: HTTPResponse.Status
  let message: Message
  var errors: [JSON] = []
  var request: String?

  static let type = "application/problem+json"

  var json: JSON {
    .object([
      "type": .text("/api#\(kind.rawValue)"), "title": .text(kind.title.zh),
      "status": .number(status.code), "detail": .text(message.zh), "en": .text(message.en),
      "errors": errors.isEmpty ? nil : .list(errors), "request": request.map(JSON.text),
    ])
  }

  func response() -> Response {
    Response(
      status: status, headers: [.contentType: Self.type],
      body: .init(byteBuffer: ByteBuffer(bytes: json.utf8)))
  }
}

/// The kinds of "no".
enum ProblemKind: String, CaseIterable, Sendable {
  case badRequest = "bad-request"
  case notSignedIn = "not-signed-in"
  case notPermitted = "not-permitted"
  case notFound = "not-found"
  case methodNotAllowed = "method-not-allowed"
  case conflict
  case tooLarge = "too-large"
  case unsupportedMediaType = "unsupported-media-type"
  case invalid
  case tooMany = "too-many"
  case fault
  case unavailable
  case storageFull = "storage-full"

  var title: Message {
    switch self {
    case .badRequest: Message(zh: "请求没有读懂", en: "bad request")
    case .notSignedIn: Message(zh: "请带上令牌", en: "not signed in")
    case .notPermitted: Message(zh: "这里不归您办", en: "not permitted")
    case .notFound: Message(zh: "没有找到", en: "not found")
    case .methodNotAllowed: Message(zh: "这里不接受这种方法", en: "method not allowed")
    case .conflict: Message(zh: "现在办不了", en: "conflict")
    case .tooLarge: Message(zh: "交来的内容太大", en: "too large")
    case .unsupportedMediaType: Message(zh: "只收 JSON", en: "only JSON is taken")
    case .invalid: Message(zh: "还有一处要改", en: "invalid input")
    case .tooMany: Message(zh: "请稍等再试", en: "too many requests")
    case .fault: Message(zh: "出了差错", en: "fault")
    case .unavailable: Message(zh: "暂时连不上", en: "unavailable")
    case .storageFull: Message(zh: "暂时存不下", en: "storage full")
    }
  }

  var status: HTTPResponse.Status {
    switch self {
    case .badRequest: .badRequest
    case .notSignedIn: .unauthorized
    case .notPermitted: .forbidden
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .conflict: .conflict
    case .tooLarge: .contentTooLarge
    case .unsupportedMediaType: .unsupportedMediaType
    case .invalid: .unprocessableContent
    case .tooMany: .tooManyRequests
    case .fault: .internalServerError
    case .unavailable: .serviceUnavailable
    case .storageFull: .init(code: 507, reasonPhrase: "Insufficient Storage")
    }
  }

  init(_ status: HTTPResponse.Status) {
    self = Self.allCases.first { $0.status == status } ?? .badRequest
  }
}
