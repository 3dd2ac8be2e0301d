package import Civil
package import Kernel
package import Rulebook
package import Storage

extension FactStore {
  /// Stores what was announced and gives it back as the rulebook will see it.
  package static func append(
    _ event: any Event, in db: any Connection, id: ID<Fact>, at now: Instant, by doer: Doer
  ) throws -> Fact {
    let fact = Fact(
      id: id.rawValue, kind: event.kind, subject: event.subject, on: event.on,
      knownAt: now, by: doer.organ.isEmpty ? doer.id.rawValue : doer.organ,
      attributes: event.attributes, supersedes: event.supersedes?.rawValue,
      withdraws: event.withdraws)
    try db.insert(fact, in: event.region, enterprise: event.enterprise)
    for attachment in event.evidence {
      try db.insert(attachment, to: fact, district: event.region.district)
    }
    return fact
  }
}

extension Connection {
  /// Adds a fact together with the index by which everything about one thing is found.
  package func insert(_ fact: Fact, in region: Region, enterprise: String?) throws {
    try run(
      """
      INSERT INTO fact (
        district, id, kind, subject, region, enterprise, happened_on, known_at, doer, attributes,
        supersedes, withdraws)
      VALUES (
        \(region.district), \(fact.id), \(fact.kind), \(FactJSON.text(fact.subject)),
        \(region), \(enterprise), \(fact.on), \(fact.knownAt), \(fact.by),
        \(FactJSON.text(fact.attributes)), \(fact.supersedes), \(fact.withdraws))
      """)
    for (role, id) in fact.subject {
      try run(
        """
        INSERT INTO fact_subject (district, role, subject_id, fact_id)
        VALUES (\(region.district), \(role), \(id), \(fact.id))
        """)
    }
  }

  func insert(_ attachment: Attachment, to fact: Fact, district: String) throws {
    try run(
      """
      INSERT INTO fact_evidence (district, fact_id, digest, name, type, size)
      VALUES (
        \(district), \(fact.id), \(attachment.digest), \(attachment.name),
        \(attachment.type.rawValue), \(attachment.size))
      ON CONFLICT (district, fact_id, digest) DO NOTHING
      """)
  }
}

/// Facts of one place, for adding many at once.
package struct FactBatch: Sendable {
  package let region: Region
  package let enterprise: String?
  package let facts: [Fact]

  package init(_ facts: [Fact], in region: Region, enterprise: String?) {
    self.facts = facts
    self.region = region
    self.enterprise = enterprise
  }
}

extension Connection {
  /// Adds many facts as they stand: a restored or generated district.
  package func insert(_ batches: [FactBatch]) throws {
    try run(
      Insertion(
        into: "fact",
        [
          "district", "id", "kind", "subject", "region", "enterprise", "happened_on", "known_at",
          "doer", "attributes", "supersedes", "withdraws",
        ],
        batches.flatMap { batch in
          batch.facts.map { fact -> [Value] in
            [
              .text(batch.region.district), .text(fact.id), .text(fact.kind),
              .text(FactJSON.text(fact.subject)), batch.region.sqlValue,
              batch.enterprise.map(Value.text) ?? .null, fact.on.sqlValue, fact.knownAt.sqlValue,
              .text(fact.by), .text(FactJSON.text(fact.attributes)),
              fact.supersedes.map(Value.text) ?? .null, .bool(fact.withdraws),
            ]
          }
        }))
    try run(
      Insertion(
        into: "fact_subject", ["district", "role", "subject_id", "fact_id"],
        batches.flatMap { batch in
          batch.facts.flatMap { fact in
            fact.subject.sorted { $0.key < $1.key }.map { role, id in
              [batch.region.district, role, id, fact.id].map(Value.text)
            }
          }
        }))
  }
}
