package import Civil
package import Kernel
import Synchronization

/// One row of an answer. Columns are read by name; a wrong name or type is a fault, not a `nil`.
///
/// All rows of one answer share the list of names, so a row costs one array.
package struct Row: Sendable {
  private let names: Names
  private let values: [Value]

  /// Columns are mostly read in the order in which they stand, so the search begins after the one
  /// found last: five times faster than a dictionary, and nothing to build for each answer.
  package final class Names: Sendable {
    private let list: [String]
    private let next = Atomic(0)

    package init(_ names: [String]) {
      list = names
    }

    func position(of name: String) -> Int? {
      var position = next.load(ordering: .relaxed)
      for _ in list.indices {
        if position >= list.count { position = 0 }
        if list[position] == name {
          next.store(position + 1, ordering: .relaxed)
          return position
        }
        position += 1
      }
      return nil
    }
  }

  package init(_ names: Names, _ values: [Value]) {
    self.names = names
    self.values = values
  }

  package func string(_ column: String) throws -> String {
    guard case .text(let text) = try value(column) else { throw BadColumn(column) }
    return text
  }

  package func optionalString(_ column: String) throws -> String? {
    try optional(column) { try string(column) }
  }

  package func int(_ column: String) throws -> Int {
    guard case .integer(let number) = try value(column) else { throw BadColumn(column) }
    return Int(number)
  }

  package func optionalInt(_ column: String) throws -> Int? {
    try optional(column) { try int(column) }
  }

  package func bool(_ column: String) throws -> Bool {
    switch try value(column) {
    case .bool(let flag): flag
    case .integer(let number): number != 0
    default: throw BadColumn(column)
    }
  }

  package func id<Entity>(_ column: String) throws -> ID<Entity> {
    ID(rawValue: try string(column))
  }

  package func optionalID<Entity>(_ column: String) throws -> ID<Entity>? {
    try optional(column) { try id(column) }
  }

  package func region(_ column: String = "region") throws -> Region {
    Region(try string(column))
  }

  package func day(_ column: String) throws -> Day {
    guard let day = Day(try string(column)) else { throw BadColumn(column) }
    return day
  }

  package func optionalDay(_ column: String) throws -> Day? {
    try optional(column) { try day(column) }
  }

  package func instant(_ column: String) throws -> Instant {
    Instant(milliseconds: Int64(try int(column)))
  }

  package func optionalInstant(_ column: String) throws -> Instant? {
    try optional(column) { try instant(column) }
  }

  package func choice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice {
    guard let choice = Choice(rawValue: try string(column)) else { throw BadColumn(column) }
    return choice
  }

  package func value(_ column: String) throws -> Value {
    guard let position = names.position(of: column) else { throw BadColumn(column) }
    return values[position]
  }

  private func optional<T>(_ column: String, _ read: () throws -> T) throws -> T? {
    try value(column) == .null ? nil : try read()
  }
}

/// A column that is not there or not of the type asked for: a mistake in our SQL.
package struct BadColumn: Error {
  package let column: String

  init(_ column: String) {
    self.column = column
  }
}
