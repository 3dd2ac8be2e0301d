package import Civil
package import Kernel
package import Storage

/// Everything the database knows about forms that were begun.
extension ReadConnection {
  /// The newest first; what is in them stays sealed.
  func drafts(of mine: Mine) throws -> [Draft] {
    try drafts(of: mine.person, in: Region(mine.district))
  }

  package func draftLines(
    of person: ID<Doer>, in district: Region
  ) throws -> [(place: String, title: String, savedAt: Instant)] {
    try drafts(of: person, in: district).map { ($0.place, $0.title, $0.savedAt) }
  }

  private func drafts(of person: ID<Doer>, in district: Region) throws -> [Draft] {
    try rows(
      """
      SELECT place, title, sealed, saved_at FROM draft
      WHERE district = \(district.district) AND person = \(person)
      ORDER BY saved_at DESC, place LIMIT \(Draft.mostPerPerson)
      """
    ).map(Draft.init)
  }

  func draft(at place: String, of mine: Mine) throws -> Draft? {
    try row(
      """
      SELECT place, title, sealed, saved_at FROM draft
      WHERE district = \(mine.district) AND person = \(mine.person) AND place = \(place)
      """
    ).map(Draft.init)
  }
}

extension Connection {
  func keep(_ draft: Draft, of mine: Mine) throws {
    try run(
      """
      INSERT INTO draft (district, person, place, title, sealed, saved_at)
      VALUES (
        \(mine.district), \(mine.person), \(draft.place), \(draft.title), \(draft.sealed),
        \(draft.savedAt))
      ON CONFLICT (district, person, place) DO UPDATE SET
        title = excluded.title, sealed = excluded.sealed, saved_at = excluded.saved_at
      """)
  }

  func dropDraft(at place: String, of mine: Mine) throws {
    try run(
      """
      DELETE FROM draft
      WHERE district = \(mine.district) AND person = \(mine.person) AND place = \(place)
      """)
  }

  /// Only so many lie about at once: the oldest go.
  func dropOldestDrafts(of mine: Mine) throws {
    try run(
      """
      DELETE FROM draft
      WHERE district = \(mine.district) AND person = \(mine.person) AND place NOT IN (
        SELECT place FROM draft
        WHERE district = \(mine.district) AND person = \(mine.person)
        ORDER BY saved_at DESC, place LIMIT \(Draft.mostPerPerson))
      """)
  }

  func forgetDrafts(in district: String, before instant: Instant) throws {
    try run("DELETE FROM draft WHERE district = \(district) AND saved_at < \(instant)")
  }
}

extension Draft {
  fileprivate init(_ row: Row) throws {
    self.init(
      place: try row.string("place"), title: try row.string("title"),
      sealed: try row.string("sealed"), savedAt: try row.instant("saved_at"))
  }
}
