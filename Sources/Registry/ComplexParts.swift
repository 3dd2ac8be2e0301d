package import Kernel
package import Storage

/// What of other areas belongs to a complex and goes where it goes; each area says it in its own
/// words, and nobody else knows its tables.
package struct ComplexParts: Sendable {
  package typealias Choice = (table: String, id: String, words: String)

  /// Each with `id`, `complex_id` and `region`.
  let tables: [String]
  /// What may be chosen to go with a part of a complex.
  let choices: @Sendable (any ReadConnection, ID<Complex>, _ district: Region) throws -> [Choice]
  /// The rows that go with those that were chosen, by table.
  let hanging:
    @Sendable (any ReadConnection, [String: [String]], _ district: Region) throws
      -> [String: [String]]

  package init(
    tables: [String] = [],
    choices:
      @escaping @Sendable (any ReadConnection, ID<Complex>, Region) throws -> [Choice] = {
        _, _, _ in []
      },
    hanging:
      @escaping @Sendable (any ReadConnection, [String: [String]], Region) throws
      -> [String: [String]] = { _, _, _ in [:] }
  ) {
    (self.tables, self.choices, self.hanging) = (tables, choices, hanging)
  }
}
