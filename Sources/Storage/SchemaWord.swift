/// What a schema asks for and no portable SQL can say; each engine has its own text for it.
package enum SchemaWord: Sendable {
  case appendOnly(table: String)
  case noOverlap(Periods)

  /// Rows that hold something for a period of days, the last day included, open without end
  /// when `to` is null.
  package struct Periods: Sendable {
    package let table: String
    package let key: [String]
    package let from: String
    package let to: String

    package var name: String { "\(table)_no_overlap" }
  }
}

extension SQL {
  /// Rows of this table can be added and never changed or removed, whatever code asks for it.
  package static func appendOnly(_ table: String) -> SQL {
    SQL(.appendOnly(table: table))
  }

  /// No two rows with the same `key` share a day. The table's key is `(district, id)`.
  package static func noOverlap(
    in table: String, of key: [String], from: String, to: String
  ) -> SQL {
    SQL(.noOverlap(SchemaWord.Periods(table: table, key: key, from: from, to: to)))
  }
}
