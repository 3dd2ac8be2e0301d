import HTTPTypes
import Kernel

/// What only programs get wrong.
protocol ApiRefusal: Refusal {
  var status: HTTPResponse.Status { get }
}

/// Not JSON, or not all of it.
struct NotJSON: ApiRefusal {
  let at: Int

  var status: HTTPResponse.Status { .badRequest }
  var kind: RefusalKind { .invalid(field: "") }
  var message: Message {
    Message(
      zh: "交来的不是合格的 JSON，第 \(at) 个字节处读不下去。", en: "not JSON; stopped at byte \(at)")
  }
}

/// JSON of another shape than the operation takes. Names that it does not know are refused first.
struct Misshapen: ApiRefusal {
  let problems: [ShapeProblem]
  let isQuery: Bool

  private var hasUnknown: Bool { problems.contains { $0.what == .unknown } }

  var status: HTTPResponse.Status {
    isQuery || hasUnknown || problems.contains { $0.pointer.isEmpty }
      ? .badRequest : .unprocessableContent
  }
  var kind: RefusalKind { .invalid(field: "") }
  var message: Message {
    let count = problems.count
    return Message(
      zh: count == 1
        ? problems[0].message.zh : "有 \(count) 处不合规定的写法，见 errors。",
      en: count == 1 ? problems[0].message.en : "\(count) members are not as described")
  }
}

struct UnknownParameter: ApiRefusal {
  let name: String

  var status: HTTPResponse.Status { .badRequest }
  var kind: RefusalKind { .invalid(field: name) }
  var message: Message {
    Message(
      zh: "地址里的“\(name.prefix(40))”写了两次，或者没有这个参数。",
      en: "a parameter is unknown or stands twice")
  }
}

struct BadKey: ApiRefusal {
  var status: HTTPResponse.Status { .badRequest }
  var kind: RefusalKind { .invalid(field: "Idempotency-Key") }
  var message: Message {
    Message(
      zh: "Idempotency-Key 应有 1 到 64 个字节。", en: "an Idempotency-Key has 1 to 64 bytes")
  }
}

/// A table comes as it is, and not in a form or in JSON.
struct NoTable: ApiRefusal {
  var status: HTTPResponse.Status { .unsupportedMediaType }
  var kind: RefusalKind { .invalid(field: "Content-Type") }
  var message: Message {
    Message(
      zh: "请把表格文件原样放在请求正文里，Content-Type 写 text/csv 或 application/octet-stream。",
      en: "send the table itself as text/csv, XLSX or application/octet-stream")
  }
}

/// A browser's session reads; changes are for those who hold a token.
struct TokenNeeded: ApiRefusal {
  var status: HTTPResponse.Status { .unauthorized }
  var kind: RefusalKind { .notSignedIn }
  var message: Message {
    Message(
      zh: "通过接口办理要带令牌（Authorization: Bearer …）。令牌在“我的账号”里生成。",
      en: "changes need a token: Authorization: Bearer …")
  }
}

struct MethodNotAllowed: ApiRefusal {
  let allowed: [String]

  var status: HTTPResponse.Status { .methodNotAllowed }
  var kind: RefusalKind { .invalid(field: "") }
  var message: Message {
    Message(
      zh: "这个地址只接受 \(allowed.joined(separator: "、"))。",
      en: "this address takes \(allowed.joined(separator: ", "))")
  }
}

/// A cursor that no page of this list has given.
struct BadCursor: ApiRefusal {
  let text: String

  var status: HTTPResponse.Status { .badRequest }
  var kind: RefusalKind { .invalid(field: "after") }
  var message: Message {
    Message(zh: "after 不是这份清单给过的位置。请照抄上一页的 next。", en: "after is no cursor of this list")
  }
}
