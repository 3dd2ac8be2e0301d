package import Kernel
import Rulebook
package import Storage

extension Rules {
  /// Who waits for something to happen to a thing: those to whom the duties go that it would
  /// fulfil, as the book sends them.
  package func recipients(
    awaiting kind: String, about id: String, in district: Region, _ db: any ReadConnection
  ) throws -> [String] {
    let fulfilled = book.rules.filter { $0.fulfilledBy.contains(kind) }.map(\.id)
    guard !fulfilled.isEmpty else { return [] }
    return try db.rows(
      """
      SELECT DISTINCT recipient FROM determination
      WHERE district = \(district.district) AND rule IN (\(SQL(list: fulfilled))) AND lead = \(id)
        AND recipient IS NOT NULL
      ORDER BY recipient
      """
    ).map { try $0.string("recipient") }
  }
}
