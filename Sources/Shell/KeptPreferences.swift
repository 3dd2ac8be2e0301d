package import Kernel
package import Storage

/// How people like their pages, in the words of the pages, as it is kept for each of them.
extension ReadConnection {
  /// `nil` where somebody never chose.
  package func look(of person: ID<Doer>, in district: Region) throws -> String? {
    try row(
      """
      SELECT look FROM preference
      WHERE district = \(district.district) AND person = \(person)
      """
    )?.string("look")
  }
}

extension Connection {
  func keep(look: String, of mine: Mine) throws {
    try run(
      """
      INSERT INTO preference (district, person, look)
      VALUES (\(mine.district), \(mine.person), \(look))
      ON CONFLICT (district, person) DO UPDATE SET look = excluded.look
      """)
  }
}
