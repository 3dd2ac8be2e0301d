package import Storage

/// Walking over all the things of a role, a portion at a time, without holding them all.
extension ReadConnection {
  /// The things of a role after one of them, each with what it rests on. Only whole things are
  /// given: the facts of one are never cut in two.
  package func things(
    _ role: String, after id: String, limit: Int, district: String
  ) throws -> [ThingFacts] {
    var things: [ThingFacts] = []
    var count = 0
    try scanFacts(of: role, after: id, limit: limit, district: district) { row in
      if try things.last.map({ try !row.isText(0, $0.id) }) ?? true {
        things.append(ThingFacts(id: try row.string(0)))
      }
      things[things.count - 1].basis.add(try row.bytes(1))
      count += 1
    }
    guard count == limit else { return things }
    if things.count > 1 {
      things.removeLast()
      return things
    }
    // One thing with more facts than a portion holds.
    return try self.things(role, after: id, limit: limit * 2, district: district)
  }

  private func scanFacts(
    of role: String, after id: String, limit: Int, district: String,
    _ each: (PassingRow) throws -> Void
  ) throws {
    try scan(
      """
      SELECT subject_id, fact_id FROM fact_subject
      WHERE district = \(district) AND role = \(role) AND subject_id > \(id)
      ORDER BY subject_id, fact_id LIMIT \(limit)
      """, each)
  }

  /// All that is known about some things of a role.
  package func facts(
    about role: String, _ ids: [String], district: String
  ) throws -> [String: [StoredFact]] {
    var found: [String: [StoredFact]] = [:]
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = ids[start..<min(start + 500, ids.count)].map { "\($0)" as SQL }
      let rows = try rows(
        """
        SELECT fact_subject.subject_id, fact.* FROM fact_subject
        JOIN fact ON fact.district = fact_subject.district AND fact.id = fact_subject.fact_id
        WHERE fact_subject.district = \(district) AND fact_subject.role = \(role)
          AND fact_subject.subject_id IN (\(SQL(part, separator: ", ")))
        ORDER BY fact_subject.subject_id, fact.known_at, fact.id
        """)
      for row in rows {
        found[try row.string("subject_id"), default: []].append(try StoredFact(row))
      }
    }
    return found
  }
}

/// One thing and the number over the facts about it.
package struct ThingFacts: Sendable {
  package let id: String
  package fileprivate(set) var basis = Basis([])
}
