/// A rule of the schema that a change would have broken, told the same way by both engines.
///
/// After one, the transaction is done for: turn it into a refusal and throw that. Who wants to go
/// on puts the statement into `Connection.attempt`.
package struct ConstraintViolation: Error, Hashable {
  package enum Kind: Hashable, Sendable {
    case unique, foreignKey, check, notNull
    /// Two periods of the same thing overlap (`SQL.noOverlap`).
    case exclusion
    /// A row that is kept for good would have been changed (`SQL.appendOnly`).
    case appendOnly
  }

  package let kind: Kind
  package let table: String?
  /// The columns of the key, where the engine tells them: always for `unique`.
  package let columns: [String]
  /// The name of the constraint or index, where the engine tells it: always for `check` with a
  /// name and for `exclusion`.
  package let name: String?

  package init(_ kind: Kind, table: String?, columns: [String] = [], name: String? = nil) {
    self.kind = kind
    self.table = table
    self.columns = columns
    self.name = name
  }

  package func breaks(_ kind: Kind, of table: String) -> Bool {
    self.kind == kind && self.table == table
  }
}
