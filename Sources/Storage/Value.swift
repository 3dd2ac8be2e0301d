package import Civil
package import Kernel

package enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case text(String)
}

/// A type that knows how it is stored.
package protocol SQLConvertible {
  var sqlValue: Value { get }
}

extension Bool: SQLConvertible {
  package var sqlValue: Value { .bool(self) }
}

extension Int: SQLConvertible {
  package var sqlValue: Value { .integer(Int64(self)) }
}

extension Int64: SQLConvertible {
  package var sqlValue: Value { .integer(self) }
}

extension String: SQLConvertible {
  package var sqlValue: Value { .text(self) }
}

extension ID: SQLConvertible {
  package var sqlValue: Value { .text(rawValue) }
}

extension Day: SQLConvertible {
  package var sqlValue: Value { .text(description) }
}

extension Instant: SQLConvertible {
  package var sqlValue: Value { .integer(milliseconds) }
}

extension Reference: SQLConvertible {
  package var sqlValue: Value { .text(description) }
}

extension Region: SQLConvertible {
  package var sqlValue: Value { .text(description) }
}

extension RawRepresentable where Self: SQLConvertible, RawValue: SQLConvertible {
  package var sqlValue: Value { rawValue.sqlValue }
}
