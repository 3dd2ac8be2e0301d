package import Kernel
package import Storage

/// What kind of value a column holds: how it is read, and how people and machines see it.
package enum CellKind: Sendable {
  case text
  case count
  /// Kept in hundredths: `1.95`, and with a unit `35%`.
  case hundredths(unit: String)
  /// Kept in hundredths of a square metre.
  case area
  /// Kept in 分.
  case fen
  case day
  case instant
  case flag
  case choice([TableChoice])
  /// A key whose name stands elsewhere.
  case named(Names)

  var isNumeric: Bool {
    switch self {
    case .count, .hundredths, .area, .fen: true
    default: false
    }
  }
}

/// One of a few words: as it is stored, as people read it, and the colour it has as a state.
package struct TableChoice: Hashable, Sendable {
  package let value: String
  package let label: String
  let tag: String?

  package init(_ value: String, _ label: String, tag: String? = nil) {
    (self.value, self.label, self.tag) = (value, label, tag)
  }
}

/// Names of other things, looked up once for all the rows of a portion.
package struct Names: Sendable {
  let find: @Sendable (Set<String>, Region, any ReadConnection) throws -> [String: String]
  /// Below this address stand their pages.
  let address: String?

  /// - Parameter address: `/enterprises/`, if a name is to be a link.
  package init(
    at address: String? = nil,
    _ find:
      @escaping @Sendable (Set<String>, Region, any ReadConnection) throws
      -> [String: String]
  ) {
    (self.find, self.address) = (find, address)
  }
}
