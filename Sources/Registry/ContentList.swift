package import Rulebook
import Spreadsheet

/// What a contract must say according to the rulebook, item by item, and where that is written.
package struct ContentList: Sendable {
  package struct Item: Hashable, Sendable {
    /// The name that stays when the wording changes.
    package let key: String
    package let title: String
  }

  package let items: [Item]
  /// `措施12（1）`, and the sentence itself.
  let place: String
  let clause: String

  /// - Parameter book: without such a rule there is nothing to ask for.
  package init(_ book: Book) {
    for rule in book.rules where rule.each == ["contract"] {
      guard case .content(let content) = rule.body else { continue }
      items = content.items.map { Item(key: $0.key, title: $0.title) }
      place = rule.cites.map { book.name(ofClause: $0.anchor) }.joined(separator: "、")
      clause = rule.cites.compactMap { book.sources.resolve($0)?.text }.joined(separator: "\n")
      return
    }
    (items, place, clause) = ([], "", "")
  }

  /// The name of an item among a contract's fields.
  static func column(_ key: String) -> String { prefix + key }

  static func key(ofColumn column: String) -> String? {
    column.hasPrefix(prefix) ? String(column.dropFirst(prefix.count)) : nil
  }

  private static let prefix = "content."

  /// What a table may say on each item.
  var columns: [Spreadsheet.Field] {
    items.map {
      Spreadsheet.Field(Self.column($0.key), [$0.title], .text(maximum: 400), example: "见第三条")
    }
  }

  /// The items that a contract does not settle.
  func missing(from contents: [String: String]) -> [Item] {
    items.filter { contents[$0.key] == nil }
  }

  /// `还差 2 项：服务标准、违约责任`
  func verdict(on contents: [String: String]) -> String {
    if contents.isEmpty { return "还没有核对" }
    let missing = missing(from: contents)
    if missing.isEmpty { return "\(items.count) 项都约定了" }
    return "还差 \(missing.count) 项：" + missing.map(\.title).joined(separator: "、")
  }
}
