import Civil
package import Kernel
package import Rulebook
package import Storage

/// The facts of a district: added, never changed. What is announced is stored here by `Desk`.
package enum FactStore {
  package static let migrations = [
    Migration(
      "facts.1",
      """
      CREATE TABLE fact (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        region TEXT NOT NULL,
        enterprise TEXT,
        happened_on TEXT NOT NULL,
        known_at BIGINT NOT NULL,
        doer TEXT NOT NULL,
        attributes TEXT NOT NULL,
        supersedes TEXT,
        withdraws BOOLEAN NOT NULL,
        PRIMARY KEY (district, id)
      )
      """),
    Migration(
      "facts.2",
      "CREATE INDEX fact_kind ON fact (district, kind, happened_on, id)",
      "CREATE INDEX fact_known ON fact (district, known_at, id)",
      """
      CREATE INDEX fact_supersedes ON fact (district, supersedes, known_at, id)
      WHERE supersedes IS NOT NULL
      """,
      """
      CREATE TABLE fact_subject (
        district TEXT NOT NULL,
        role TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        fact_id TEXT NOT NULL,
        PRIMARY KEY (district, role, subject_id, fact_id),
        FOREIGN KEY (district, fact_id) REFERENCES fact (district, id)
      )
      """,
      """
      CREATE TABLE fact_evidence (
        district TEXT NOT NULL,
        fact_id TEXT NOT NULL,
        digest TEXT NOT NULL,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        size BIGINT NOT NULL,
        PRIMARY KEY (district, fact_id, digest),
        FOREIGN KEY (district, fact_id) REFERENCES fact (district, id)
      )
      """),
    Migration(
      "facts.3", .appendOnly("fact"), .appendOnly("fact_subject"), .appendOnly("fact_evidence")),
  ]
}

/// A fact with where it belongs, which decides who may see it.
package struct StoredFact: Regional, Sendable {
  package let fact: Fact
  package let region: Region
  package let enterprise: String?

  package init(_ row: Row) throws {
    fact = Fact(
      id: try row.string("id"), kind: try row.string("kind"),
      subject: try FactJSON.subject(try row.string("subject")), on: try row.day("happened_on"),
      knownAt: try row.instant("known_at"), by: try row.string("doer"),
      attributes: try FactJSON.attributes(try row.string("attributes")),
      supersedes: try row.optionalString("supersedes"), withdraws: try row.bool("withdraws"))
    region = try row.region()
    enterprise = try row.optionalString("enterprise")
  }
}
