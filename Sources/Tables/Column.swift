package import Kernel
package import Storage

/// One column of a list: for people a heading and words, for machines a key and a typed value.
package struct Column: Sendable {
  package let key: String
  package let label: Message
  package let kind: CellKind
  /// Whether it is there for somebody who has not chosen columns.
  package let isShown: Bool
  package let order: Order?
  /// What stands where there is nothing, such as `未填`.
  package let absent: String
  /// Hides what not everybody may read; set, it makes the column personal data.
  let mask: (@Sendable (String) -> String)?
  /// The colour of a state, by the value as it is stored.
  let tag: (@Sendable (String) -> String?)?
  /// Long words have a line of their own on a phone.
  let isWide: Bool
  /// What people wrote is never put into another language.
  let isData: Bool
  /// Where it is read from.
  let source: SQL

  package init(
    _ key: String, _ zh: String, _ en: String, _ source: SQL, _ kind: CellKind = .text,
    order: Order? = nil, isShown: Bool = true, absent: String = "未填", isWide: Bool = false,
    isData: Bool = false, mask: (@Sendable (String) -> String)? = nil,
    tag: (@Sendable (String) -> String?)? = nil
  ) {
    (self.key, self.source, self.kind, self.order) = (key, source, kind, order)
    label = Message(zh: zh, en: en)
    (self.isShown, self.absent, self.isWide) = (isShown, absent, isWide)
    self.isData = isData
    (self.mask, self.tag) = (mask, tag)
  }

  package var isPersonal: Bool { mask != nil }
}

/// An order by one or several keys, the identity of the row behind them.
package struct Order: Sendable {
  package enum Key: Sendable {
    case text(SQL)
    case number(SQL)

    var sql: SQL {
      switch self {
      case .text(let sql), .number(let sql): sql
      }
    }

    /// Whether a value from an address can be compared with it.
    func takes(_ value: Value) -> Bool {
      switch (self, value) {
      case (.text, .text), (.number, .integer): true
      default: false
      }
    }
  }

  let keys: [Key]
  /// The first click on the heading shows the largest or latest on top.
  let startsDescending: Bool

  package init(_ keys: Key..., startsDescending: Bool = false) {
    self.keys = keys
    self.startsDescending = startsDescending
  }
}

/// A chosen order as it stands in an address: `name`, `-households`.
package struct Sort: Hashable, Sendable {
  package let column: String
  package let descends: Bool

  package init(_ column: String, descends: Bool = false) {
    self.column = column
    self.descends = descends
  }

  init(text: String) {
    self.init(String(text.drop { $0 == "-" }), descends: text.hasPrefix("-"))
  }

  var text: String { (descends ? "-" : "") + column }
}
