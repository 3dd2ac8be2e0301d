package import Acts
package import Civil
package import Kernel

/// Something that a complex has and the register keeps line by line: a room, a lift, somebody on
/// duty, a balance. Forms, pages, acts and SQL go by what is said here.
package protocol ComplexItem: Fielded, Equatable {
  /// Our own names of the table, in addresses, and of its identity in them.
  static var table: String { get }
  static var path: String { get }
  static var role: String { get }

  static var word: Message { get }
  static var heading: String { get }
  static var keeping: Permission { get }
  /// What is written when one is no more: `停止使用`, `离岗`.
  static var ending: String { get }
  /// What belongs here, for whoever sees none yet.
  static var absence: String { get }

  var name: String { get }
  var detail: String { get }

  /// How it stands on a day, where that is worth a word.
  func state(on today: Day) -> ItemState?
  func check(on today: Day) throws(ItemRefusal)

  /// What else must change with one of these.
  static func follow(_ complex: Complex, in tx: Transaction) throws
}

package struct ItemState: Hashable, Sendable {
  let words: String
  let tag: String
}

extension ComplexItem {
  package func state(on today: Day) -> ItemState? { nil }
  package func check(on today: Day) throws(ItemRefusal) {}
  package static func follow(_ complex: Complex, in tx: Transaction) throws {}
}

/// One such thing as the register holds it.
package struct Held<Item: ComplexItem>: Regional, Versioned, Sendable {
  package let id: ID<Item>
  package let complex: ID<Complex>
  package let region: Region
  package let enterprise: String?
  package var item: Item
  package var endedOn: Day?
  package var endReason: String?
  package let origin: Origin

  package var sheet: Sheet { item.sheet }
}

package enum ItemRefusal: Refusal, Equatable {
  case inFuture(field: String, Day)
  case before(field: String, label: String, Day)
  case known(String)
  case ended(Day)
  case nothingChanged

  package var kind: RefusalKind {
    switch self {
    case .inFuture(let field, _), .before(let field, _, _): .invalid(field: field)
    case .known, .ended, .nothingChanged: .conflict
    }
  }

  package var message: Message {
    switch self {
    case .inFuture(_, let today):
      Message(
        zh: "还没有到这一天（今天是 \(today)）。只登记已经发生的事。",
        en: "lies in the future; today is \(today)")
    case .before(_, let label, let day):
      Message(zh: "早于\(label) \(day)。请核对两个日期。", en: "is before \(day)")
    case .known(let name):
      Message(zh: "“\(name)”已经登记。请打开它修改。", en: "\(name) is already registered")
    case .ended(let day):
      Message(zh: "已于 \(day) 注明终止，不能再改。", en: "ended on \(day)")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    }
  }
}
