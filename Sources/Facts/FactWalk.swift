package import Storage

/// Walking over all the things of a role, a portion at a time, without holding them all.
extension ReadConnection {
  /// The next things of a role that facts speak of, in the order of their ids.
  package func things(
    _ role: String, after id: String, limit: Int, district: String
  ) throws -> [String] {
    try rows(
      """
      SELECT DISTINCT subject_id FROM fact_subject
      WHERE district = \(district) AND role = \(role) AND subject_id > \(id)
      ORDER BY subject_id LIMIT \(limit)
      """
    ).map { try $0.string("subject_id") }
  }

  /// All that is known about the things of a role between two ids, both included.
  package func facts(
    about role: String, from first: String, through last: String, district: String
  ) throws -> [String: [StoredFact]] {
    let rows = try rows(
      """
      SELECT fact_subject.subject_id, fact.* FROM fact_subject
      JOIN fact ON fact.district = fact_subject.district AND fact.id = fact_subject.fact_id
      WHERE fact_subject.district = \(district) AND fact_subject.role = \(role)
        AND fact_subject.subject_id >= \(first) AND fact_subject.subject_id <= \(last)
      ORDER BY fact_subject.subject_id, fact.known_at, fact.id
      """)
    var found: [String: [StoredFact]] = [:]
    for row in rows {
      found[try row.string("subject_id"), default: []].append(try StoredFact(row))
    }
    return found
  }
}
