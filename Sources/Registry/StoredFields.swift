import Kernel
package import Storage

/// Fields as columns, for the SQL of the nouns. The names are ours, the values are bound.
extension Fielded {
  package static var columns: SQL {
    "\(raw: fields.map(\.key).joined(separator: ", "))"
  }

  package var values: SQL {
    SQL(Self.fields.map { "\($0.stored(self))" }, separator: ", ")
  }

  /// `name = …, address = …`
  package var assignments: SQL {
    SQL(Self.fields.map { "\(raw: $0.key) = \($0.stored(self))" }, separator: ", ")
  }

  package init(_ row: Row) throws {
    self.init()
    for field in Self.fields { try field.load(&self, row) }
  }
}

extension Value: SQLConvertible {
  package var sqlValue: Value { self }
  package static var sqlAbsence: Value { .null }
}
