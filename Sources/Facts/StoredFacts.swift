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
      """)
  ]
}
