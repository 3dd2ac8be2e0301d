import Acts
import Api
import Civil
import Kernel

/// What stands at one's own place, as programs read it.
extension StoredNotice {
  static let listShape = Shape.named(
    "NoticeList",
    .object([
      Part("items", Message(zh: "各条通知", en: "notices"), .list(shape, atMost: 100)),
      Part("next", Message(zh: "下一页从这里接着看", en: "cursor"), .orNull(.text(1...64))),
    ]))

  private static let shape = Shape.named(
    "Notice",
    .object([
      Part("id", Message(zh: "编号", en: "identity"), .identity.answered),
      Part("at", Message(zh: "何时", en: "when"), .instant),
      Part(
        "kind", Message(zh: "哪一类", en: "kind"), .choice(Notice.Kind.allCases.map(\.rawValue))),
      Part("title", Message(zh: "说什么", en: "what"), .text(0...1_000)),
      Part("about", Message(zh: "关于谁", en: "about whom"), .text(0...1_000)),
      Part("due_on", Message(zh: "到期", en: "due"), .orNull(.day)),
      Part("href", Message(zh: "页面地址", en: "its page"), .text(0...1_000)),
      Part("read", Message(zh: "读过", en: "was read"), .flag),
    ]))

  fileprivate func json(_ names: NoticeNames) -> JSON {
    .object([
      "id": .text(id.rawValue), "at": .text(at.rfc3339), "kind": .text(notice.kind.rawValue),
      "title": .text(notice.title), "about": .text(names.about(notice)),
      "due_on": notice.due.map { .text($0.description) } ?? .null, "href": .text(notice.href),
      "read": .flag(isRead),
    ])
  }
}

extension ListNotices.Answer {
  var json: JSON {
    .object([
      "items": .list(notices.map { $0.json(names) }),
      "next": hasMore ? notices.last.map { .text($0.id.rawValue) } ?? .null : .null,
    ])
  }
}

extension Draft {
  static let listShape = Shape.object([
    Part(
      "items", Message(zh: "各份草稿", en: "drafts"),
      .list(
        .object([
          Part("place", Message(zh: "哪个页面的", en: "the page of its form"), .text(0...400)),
          Part("title", Message(zh: "标题", en: "title"), .text(0...400)),
          Part("saved_at", Message(zh: "何时存的", en: "kept at"), .instant),
        ]), atMost: 100))
  ])

  var json: JSON {
    .object([
      "place": .text(place), "title": .text(title), "saved_at": .text(savedAt.rfc3339),
    ])
  }
}

extension Timeline {
  static let shape = Shape.named(
    "Timeline",
    .object([
      Part("items", Message(zh: "各件事", en: "what happened"), .list(line, atMost: 100)),
      Part("next", Message(zh: "下一页从这里接着看", en: "cursor"), .orNull(.text(1...100))),
    ]))

  private static let line = Shape.object([
    Part("on", Message(zh: "哪一天", en: "day"), .day),
    Part("words", Message(zh: "什么事", en: "what"), .text(0...4_000)),
    Part("mark", Message(zh: "哪一种", en: "kind or state"), .text(0...100)),
    Part("note", Message(zh: "说明", en: "who, why, how long"), .text(0...4_000)),
    Part("href", Message(zh: "页面地址", en: "its page"), .orNull(.text(0...1_000))),
  ])

  var json: JSON {
    .object([
      "items": .list(
        lines.map {
          .object([
            "on": .text($0.place.day.description), "words": .text($0.words),
            "mark": .text($0.mark), "note": .text($0.note),
            "href": $0.href.map(JSON.text) ?? .null,
          ])
        }),
      "next": next.map { .text("\($0.day)_\($0.id)") } ?? .null,
    ])
  }
}
