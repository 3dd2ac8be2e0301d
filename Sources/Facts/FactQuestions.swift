package import Civil
package import Kernel
package import Rulebook
package import Storage

/// Everything that is asked about stored facts. Always in the order in which they became known.
extension ReadConnection {
  package func fact(_ id: String, district: String) throws -> StoredFact {
    guard
      let row = try row("SELECT * FROM fact WHERE district = \(district) AND id = \(id)")
    else { throw NotFound(Message(zh: "事实", en: "fact"), id) }
    return try StoredFact(row)
  }

  /// All that is known about one thing: `facts(about: "contract", "c-9", district: "411502")`.
  ///
  /// The plus keeps the engine from walking over all facts of the district in the order of
  /// knowledge, which it takes for cheaper than sorting these few.
  package func facts(about role: String, _ id: String, district: String) throws -> [StoredFact] {
    try rows(
      """
      SELECT fact.* FROM fact_subject
      JOIN fact ON fact.district = fact_subject.district AND fact.id = fact_subject.fact_id
      WHERE fact_subject.district = \(district) AND fact_subject.role = \(role)
        AND fact_subject.subject_id = \(id)
      ORDER BY +fact.known_at, fact.id
      """
    ).map(StoredFact.init)
  }

  /// The facts of some kinds in a region and below; sorted, not walked over, as above.
  package func facts(kinds: [String], under region: Region) throws -> [StoredFact] {
    guard !kinds.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM fact
      WHERE kind IN (\(SQL(kinds.map { "\($0)" as SQL }, separator: ", "))) AND \(under: region)
      ORDER BY +known_at, id
      """
    ).map(StoredFact.init)
  }

  package func facts(_ ids: [String], district: String) throws -> [StoredFact] {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM fact
      WHERE district = \(district) AND id IN (\(SQL(ids.map { "\($0)" as SQL }, separator: ", ")))
      ORDER BY known_at, id
      """
    ).map(StoredFact.init)
  }

  /// The next so many facts after a place in the order of knowledge: for walking over all of
  /// them without holding them.
  package func facts(
    after place: (at: Instant, id: String), in district: String, limit: Int
  ) throws -> [StoredFact] {
    try rows(
      """
      SELECT * FROM fact
      WHERE district = \(district) AND (known_at, id) > (\(place.at), \(place.id))
      ORDER BY known_at, id LIMIT \(limit)
      """
    ).map(StoredFact.init)
  }

  package func factCount(in district: String) throws -> Int {
    try row("SELECT COUNT(*) AS facts FROM fact WHERE district = \(district)")?.int("facts") ?? 0
  }

  package func evidence(of facts: [String], district: String) throws -> [String: [Attachment]] {
    guard !facts.isEmpty else { return [:] }
    let rows = try rows(
      """
      SELECT * FROM fact_evidence
      WHERE district = \(district)
        AND fact_id IN (\(SQL(facts.map { "\($0)" as SQL }, separator: ", ")))
      ORDER BY fact_id, name, digest
      """)
    var found: [String: [Attachment]] = [:]
    for row in rows { found[try row.string("fact_id"), default: []].append(try Attachment(row)) }
    return found
  }
}

extension ReadConnection {
  /// Whether a later fact replaces or withdraws this one.
  package func isCorrected(_ id: String, district: String) throws -> Bool {
    try row(
      """
      SELECT 1 AS one FROM fact
      WHERE district = \(district) AND supersedes = \(id) LIMIT 1
      """) != nil
  }

  /// The fact that replaces or withdraws this one, if there is one.
  package func successor(of id: String, district: String) throws -> Fact? {
    try row(
      """
      SELECT * FROM fact
      WHERE district = \(district) AND supersedes = \(id) ORDER BY known_at DESC, id DESC LIMIT 1
      """
    ).map { try StoredFact($0).fact }
  }
}

extension ReadConnection {
  /// How many facts that still stand speak of each of these things.
  ///
  /// - Parameters:
  ///   - besides: facts that also name a thing in one of these roles are not counted.
  ///   - own: nor are these.
  package func standingFacts(
    about role: String, _ ids: [String], besides: [String] = [], otherThan own: Set<String> = [],
    district: Region
  ) throws -> [String: Int] {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT fact_subject.subject_id, fact.id, fact.subject FROM fact_subject
      JOIN fact ON fact.district = fact_subject.district AND fact.id = fact_subject.fact_id
      WHERE fact_subject.district = \(district.district) AND fact_subject.role = \(role)
        AND fact_subject.subject_id IN (\(SQL(ids.map { "\($0)" as SQL }, separator: ", ")))
        AND NOT fact.withdraws AND NOT EXISTS (
          SELECT 1 FROM fact AS later
          WHERE later.district = fact.district AND later.supersedes = fact.id)
      """)
    var counts: [String: Int] = [:]
    for row in found where !own.contains(try row.string("id")) {
      let subject = try FactJSON.subject(try row.string("subject"))
      if besides.contains(where: { subject[$0] != nil }) { continue }
      counts[try row.string("subject_id"), default: 0] += 1
    }
    return counts
  }
}

extension ReadConnection {
  /// What became known since a moment, the newest first.
  package func facts(since: Instant, within scope: Scope, limit: Int) throws -> [StoredFact] {
    try rows(
      """
      SELECT * FROM fact
      WHERE district = \(scope.region.district) AND known_at >= \(since) AND \(within: scope)
      ORDER BY known_at DESC, id DESC LIMIT \(limit)
      """
    ).map(StoredFact.init)
  }
}
