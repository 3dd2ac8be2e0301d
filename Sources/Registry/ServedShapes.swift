import Civil
import Kernel

/// Engagements and managers, as programs read them.
extension Engagement {
  static let listShape = Shape.served(
    "Engagement",
    [
      .id, Part.enterprise.answered, Part.mode,
      Part("from_on", Message(zh: "进驻日期", en: "first day"), .day),
      Part("to_on", Message(zh: "退出日期", en: "first day without it"), .orNull(.day)),
      Part("end_reason", Message(zh: "退出原因", en: "why it left"), .orNull(.text(0...1_000))),
    ])

  var json: JSON {
    .object([
      "id": .text(id.rawValue), "enterprise": .text(enterpriseCode),
      "mode": .text(mode.rawValue), "from_on": .text(from.description),
      "to_on": until.map { .text($0.description) } ?? .null,
      "end_reason": endReason.map(JSON.text) ?? .null,
    ])
  }
}

extension ProjectManager {
  static let listShape = Shape.served(
    "Manager",
    [
      .id, Part.enterprise.answered,
      Part("name", Message(zh: "姓名", en: "name"), .text(1...40)).answered,
      Part("phone", Message(zh: "联系电话", en: "phone"), .orNull(.text(0...30))),
      Part("from_on", Message(zh: "任职日期", en: "first day"), .day),
      Part("to_on", Message(zh: "离任日期", en: "last day"), .orNull(.day)),
    ])

  /// Whoever appoints managers reads telephones whole; others read them masked.
  func json(for doer: Doer) -> JSON {
    let isWhole = doer.may(.appointManager, on: self)
    return .object([
      "id": .text(id.rawValue), "enterprise": .text(enterpriseCode), "name": .text(name),
      "phone": phone.map { .text(isWhole ? $0 : Masked.phone($0)) } ?? .null,
      "from_on": .text(from.description),
      "to_on": until.map { .text($0.description) } ?? .null,
    ])
  }
}

extension Shape {
  fileprivate static func served(_ noun: String, _ parts: [Part]) -> Shape {
    .named(
      noun + "List",
      .object([
        Part(
          "items", Message(zh: "各项", en: "items"),
          .list(.named(noun, .object(parts)), atMost: 10_000))
      ]))
  }
}
