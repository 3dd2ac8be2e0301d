import Kernel
package import Rulebook
import Tables

/// What people call the things that stand in the ledger.
package struct LedgerWords: Sendable {
  /// What the house enters by itself and no fact stands behind.
  static let own = ["rule.activated", "calendar.changed", LedgerTwin.type, ForgetContent.type]
  /// Tells of nobody: everybody may read it and hold it against the line.
  static let open: Set = ["rule.activated", "calendar.changed", LedgerTwin.type]

  private let titles: [String: String]

  /// Events are called what the book calls them; what the house adds by itself stands here.
  package init(_ book: Book) {
    var titles = book.vocabulary.events.mapValues(\.title)
    titles["rule.activated"] = "规则手册启用"
    titles["calendar.changed"] = "工作日历启用"
    titles[LedgerTwin.type] = "国密副本签名"
    titles[ForgetContent.type] = "删去存证内容"
    self.titles = titles
  }

  func title(_ type: String) -> String { titles[type] ?? type }

  var choices: [TableChoice] {
    titles.sorted { $0.key < $1.key }.map { TableChoice($0.key, $0.value) }
  }
}

extension NotFound {
  static let policy = NotFound(Message(zh: "还没有定见证方，没有信任规则", en: "policy"), "policy")

  static func entry(_ id: String) -> NotFound {
    NotFound(Message(zh: "账本里没有这一条", en: "line of the ledger"), id)
  }
}
