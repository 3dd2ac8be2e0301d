package import Civil
package import Kernel

package enum Value: Hashable, Sendable {
  case null
  /// Nothing, of a kind that is known. A server that sees only `$1 IS NULL` cannot guess it.
  case absent(Kind)
  case bool(Bool)
  case integer(Int64)
  case text(String)

  package enum Kind: Sendable {
    case bool, integer, text
  }
}

/// A type that knows how it is stored.
package protocol SQLConvertible {
  var sqlValue: Value { get }
  /// What is stored where there is none.
  static var sqlAbsence: Value { get }
}

extension Bool: SQLConvertible {
  package var sqlValue: Value { .bool(self) }
  package static var sqlAbsence: Value { .absent(.bool) }
}

extension Int: SQLConvertible {
  package var sqlValue: Value { .integer(Int64(self)) }
  package static var sqlAbsence: Value { .absent(.integer) }
}

extension Int64: SQLConvertible {
  package var sqlValue: Value { .integer(self) }
  package static var sqlAbsence: Value { .absent(.integer) }
}

extension String: SQLConvertible {
  package var sqlValue: Value { .text(self) }
  package static var sqlAbsence: Value { .absent(.text) }
}

extension ID: SQLConvertible {
  package var sqlValue: Value { .text(rawValue) }
  package static var sqlAbsence: Value { .absent(.text) }
}

extension Day: SQLConvertible {
  package var sqlValue: Value { .text(description) }
  package static var sqlAbsence: Value { .absent(.text) }
}

extension Instant: SQLConvertible {
  package var sqlValue: Value { .integer(milliseconds) }
  package static var sqlAbsence: Value { .absent(.integer) }
}

extension Reference: SQLConvertible {
  package var sqlValue: Value { .text(description) }
  package static var sqlAbsence: Value { .absent(.text) }
}

extension Region: SQLConvertible {
  package var sqlValue: Value { .text(description) }
  package static var sqlAbsence: Value { .absent(.text) }
}

extension RawRepresentable where Self: SQLConvertible, RawValue: SQLConvertible {
  package var sqlValue: Value { rawValue.sqlValue }
  package static var sqlAbsence: Value { RawValue.sqlAbsence }
}
