import Api
import Civil
import Kernel

extension Hook {
  static let id = Part("id", Message(zh: "编号", en: "identity"), .identity.answered)

  static let secretPart = Part(
    "secret", Message(zh: "密钥，只给这一次", en: "the secret, this once"), .text(1...200))

  static let parts = [
    Part("name", Message(zh: "名称", en: "name"), .text(1...40)),
    Part(
      "address", Message(zh: "接收地址", en: "address"),
      .text(1...500, pattern: "^https?://[!-~]+$"), example: "https://example.org/gongzhi"),
    Part(
      "kinds", Message(zh: "哪些事件；* 为全部", en: "kinds of events; * for all"),
      .list(.text(1...64, pattern: "^([*]|[a-z_.]+)$"), atMost: 100),
      example: .list(["contract.filed"])),
  ]

  static let shape = Shape.named(
    "Hook",
    .object([
      id, Part("organ", Message(zh: "单位", en: "organ"), .text(0...64)),
      Part("region", Message(zh: "辖区代码", en: "region"), .text(12...12)),
      Part("enterprise", Message(zh: "企业信用代码", en: "enterprise"), .orNull(.text(0...64))),
      parts[0], Part("address", parts[1].label, .text(1...500)),
      Part("kinds", parts[2].label, .list(.text(1...64), atMost: 100)),
      Part(
        "state", Message(zh: "状态", en: "state"), .choice(State.allCases.map(\.rawValue))),
    ]))

  var json: JSON {
    .object([
      "id": .text(id.rawValue), "organ": .text(place.organ), "region": .text(region.code),
      "enterprise": enterprise.orNull, "name": .text(particulars.name),
      "address": .text(particulars.address), "kinds": .texts(particulars.kinds.sorted()),
      "state": .text(state.rawValue),
    ])
  }
}

extension HookDelivery {
  static let listShape = Shape.named(
    "DeliveryList",
    .object([
      Part("items", Message(zh: "各条消息", en: "messages"), .list(shape, atMost: 100)),
      Part("next", Message(zh: "下一页从这里接着看", en: "cursor"), .orNull(.text(1...64))),
    ]))

  private static let shape = Shape.named(
    "Delivery",
    .object([
      Hook.id, Part("kind", Message(zh: "哪一类事件", en: "kind of event"), .text(1...100)),
      Part(
        "state", Message(zh: "状态", en: "state"), .choice(State.allCases.map(\.rawValue))),
      Part("attempts", Message(zh: "发了几次", en: "times sent"), .count),
      Part("at", Message(zh: "何时写下", en: "written"), .instant),
      Part("sent_at", Message(zh: "上次发送", en: "last sent"), .orNull(.instant)),
      Part("next_at", Message(zh: "下次发送", en: "next time"), .orNull(.instant)),
      Part("status", Message(zh: "对方的状态码", en: "status"), .orNull(.number(0...999))),
      Part("answer", Message(zh: "对方的回答", en: "answer"), .orNull(.text(0...1_000))),
    ]))

  var json: JSON {
    .object([
      "id": .text(id.rawValue), "kind": .text(kind), "state": .text(state.rawValue),
      "attempts": .number(attempts), "at": .text(at.rfc3339),
      "sent_at": sentAt.map { .text($0.rfc3339) } ?? .null,
      "next_at": state == .waiting ? .text(nextAt.rfc3339) : .null,
      "status": status.map { .number($0) } ?? .null, "answer": answer.orNull,
    ])
  }
}
