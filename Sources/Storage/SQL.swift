package import Kernel

/// A piece of SQL with its values kept apart from its text.
///
/// Write values with `\(...)`; they are never pasted into the text. The text is finished by the
/// engine that runs it, so `?` (SQLite) and `$1` (PostgreSQL) never appear in our code.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
  package enum Piece: Sendable {
    case text(String)
    case value(Value)
  }

  package private(set) var pieces: [Piece]

  /// Set when this is not SQL but a word that each engine says in its own way.
  package let schemaWord: SchemaWord?

  init(_ word: SchemaWord) {
    pieces = []
    schemaWord = word
  }

  package init(stringLiteral text: String) {
    pieces = [.text(text)]
    schemaWord = nil
  }

  package init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
    schemaWord = nil
  }

  /// Several pieces, one after another.
  package init(_ parts: [SQL], separator: SQL = "") {
    pieces = []
    schemaWord = nil
    for (index, part) in parts.enumerated() {
      if index > 0 { pieces += separator.pieces }
      pieces += part.pieces
    }
  }

  /// Bound values with commas between, for `IN (…)`.
  package init(list values: [String]) {
    pieces = []
    schemaWord = nil
    pieces.reserveCapacity(values.count * 2)
    for (index, value) in values.enumerated() {
      if index > 0 { pieces.append(.text(", ")) }
      pieces.append(.value(.text(value)))
    }
  }

  /// The text for one engine, with `placeholder(1)`, `placeholder(2)`… where the values go.
  package func rendered(placeholder: (Int) -> String) -> (text: String, values: [Value]) {
    var text = ""
    text.reserveCapacity(256 + pieces.count * 2)
    var values: [Value] = []
    values.reserveCapacity(pieces.count)
    for piece in pieces {
      switch piece {
      case .text(let part):
        text += part
      case .value(let value):
        values.append(value)
        text += placeholder(values.count)
      }
    }
    return (text, values)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      pieces.append(.text(literal))
    }

    package mutating func appendInterpolation(_ value: some SQLConvertible) {
      pieces.append(.value(value.sqlValue))
    }

    package mutating func appendInterpolation<T: SQLConvertible>(_ value: T?) {
      pieces.append(.value(value?.sqlValue ?? T.sqlAbsence))
    }

    /// Puts text in as it stands. For names we made ourselves, never for anything from outside.
    package mutating func appendInterpolation(raw text: String) {
      pieces.append(.text(text))
    }

    /// Puts one piece of SQL inside another.
    package mutating func appendInterpolation(_ other: SQL) {
      pieces += other.pieces
    }

    /// Keeps the rows of a region and of everything below it; the table has columns `district`
    /// and `region`. A range, not `LIKE`, so that both engines use the index.
    package mutating func appendInterpolation(under region: Region) {
      let path = region.description
      appendInterpolation(
        """
        (district = \(region.district) AND \
        (region = \(path) OR (region > \(path + "/") AND region < \(path + "0"))))
        """ as SQL)
    }

    /// Keeps what a scope covers; the table has columns `district`, `region` and `enterprise`.
    package mutating func appendInterpolation(within scope: Scope) {
      switch scope {
      case .region(let region): appendInterpolation(under: region)
      case .enterprise(let code, let district):
        appendInterpolation(
          "(district = \(district.district) AND enterprise = \(code))" as SQL)
      case .several(let parts):
        appendInterpolation("(\(SQL(parts.map { "\(within: $0)" }, separator: " OR ")))" as SQL)
      }
    }
  }
}
