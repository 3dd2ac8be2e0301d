package import HTTPTypes
package import Kernel

extension RefusalKind {
  package var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .notSignedIn: .seeOther
    case .notPermitted: .forbidden
    case .conflict: .conflict
    case .invalid: .unprocessableContent
    case .tooLarge: .contentTooLarge
    case .tooMany: .tooManyRequests
    case .storageFull: .init(code: 507, reasonPhrase: "Insufficient Storage")
    case .unavailable: .serviceUnavailable
    }
  }

  /// Whether the person can mend it in the form that was sent.
  package var canBeMended: Bool {
    switch self {
    case .invalid, .conflict: true
    default: false
    }
  }

  /// The heading over the refusal, which is the answer of the page.
  var heading: String {
    switch self {
    case .notFound: "没有这一页"
    case .notSignedIn: "请先登录"
    case .notPermitted: "这里不归您办"
    case .conflict: "现在办不了"
    case .invalid: "还有一处要改"
    case .tooLarge: "交来的内容太大"
    case .tooMany: "请稍等再试"
    case .storageFull: "暂时存不下"
    case .unavailable: "暂时连不上"
    }
  }
}
