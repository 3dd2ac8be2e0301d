import FoundationEssentials
import Kernel

/// What proves that a message is from us and new: HMAC-SHA-256 over its name, the second in which
/// it was sent and its body, as the “standard webhooks” write it.
struct HookSignature {
  static let mark = "whsec_"

  /// As it is shown, once.
  static func shown(_ secret: [UInt8]) -> String { mark + Data(secret).base64EncodedString() }

  let id: String
  let timestamp: Int64
  let body: String

  /// One proof by each secret; whoever checks takes any that fits.
  func header(by secrets: [[UInt8]]) -> String {
    let message = Array("\(id).\(timestamp).\(body)".utf8)
    return secrets.map { "v1," + Data(Key($0).mac(of: message)).base64EncodedString() }
      .joined(separator: " ")
  }

  func headers(by secrets: [[UInt8]]) -> [String] {
    [
      "content-type: application/json", "webhook-id: \(id)", "webhook-timestamp: \(timestamp)",
      "webhook-signature: \(header(by: secrets))",
    ]
  }
}

extension HookSignature {
  static let parts = [
    Part(
      "webhook-id", Message(zh: "消息编号，重发时不变", en: "the same however often it is sent"),
      .identity),
    Part(
      "webhook-timestamp", Message(zh: "何时发送，Unix 秒", en: "when it is sent, in Unix seconds"),
      .text(1...20, pattern: "^[0-9]{1,20}$")),
    Part(
      "webhook-signature",
      Message(
        zh: "v1, 加 HMAC-SHA-256（编号.秒.正文）的 Base64，几个之间空格",
        en: "v1,base64(HMAC-SHA-256(id.timestamp.body)), several with blanks between"),
      .text(1...500)),
  ]
}
