import Civil
import Kernel

/// Organs as programs read them.
extension Organ {
  static let id = Part("id", Message(zh: "编号", en: "identity"), .text(1...64))

  private static let parts: [Part] = [
    id,
    Part(
      "kind", Message(zh: "哪类机构", en: "kind"), .choice(OrganKind.allCases.map(\.rawValue))),
    Part("name", Message(zh: "名称", en: "name"), .text(0...400)),
    Part("short_name", Message(zh: "简称", en: "short name"), .text(0...400)),
    Part("region", Message(zh: "辖区代码", en: "12-digit code of its place"), .text(12...12)),
    Part("parent", Message(zh: "上级", en: "organ above"), .orNull(.text(1...64))),
  ]

  static let wholeShape = Shape.named(
    "OrganWithPosts",
    .object(
      parts + [
        Part("posts", Message(zh: "岗位", en: "posts"), .list(Seat.shape, atMost: 10_000))
      ]))

  var json: JSON {
    .object([
      "id": .text(id), "kind": .text(kind.rawValue), "name": .text(name),
      "short_name": .text(shortName), "region": .text(region.code),
      "parent": parent.map(JSON.text) ?? .null,
    ])
  }
}

extension Seat {
  fileprivate static let shape = Shape.named(
    "Post",
    .object([
      Organ.id, Part("title", Message(zh: "岗位名称", en: "title"), .text(0...400)),
      Part(
        "role", Message(zh: "做哪类工作", en: "kind of work"),
        .choice(Role.allCases.map(\.rawValue))),
      Part("person", Message(zh: "谁在任", en: "who holds it"), .orNull(.text(1...64))),
      Part("since", Message(zh: "从哪天起", en: "since"), .orNull(.day)),
    ]))

  var json: JSON {
    .object([
      "id": .text(post.id.rawValue), "title": .text(post.title),
      "role": .text(post.role.rawValue),
      "person": holder.map { .text($0.rawValue) } ?? .null,
      "since": since.map { .text($0.description) } ?? .null,
    ])
  }
}
