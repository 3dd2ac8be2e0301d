package import Storage

/// What the checks found last, and what people said about it. The findings are made anew each
/// time; what people said is kept for good.
package enum CheckSchema {
  package static let migrations = [
    Migration(
      "checks.1",
      """
      CREATE TABLE check_run (
        district TEXT NOT NULL,
        check_id TEXT NOT NULL,
        ran_at BIGINT NOT NULL,
        PRIMARY KEY (district, check_id)
      )
      """,
      """
      CREATE TABLE check_finding (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        check_id TEXT NOT NULL,
        region TEXT NOT NULL,
        enterprise TEXT,
        owner TEXT NOT NULL,
        name TEXT NOT NULL,
        href TEXT NOT NULL,
        one TEXT NOT NULL,
        other TEXT NOT NULL,
        since_on TEXT,
        digest TEXT NOT NULL,
        found_on TEXT NOT NULL,
        settled_until TEXT,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX check_finding_check ON check_finding (district, check_id, settled_until, id)",
      "CREATE INDEX check_finding_name ON check_finding (district, name, id)",
      "CREATE INDEX check_finding_region ON check_finding (district, region, name, id)",
      "CREATE INDEX check_finding_found ON check_finding (district, found_on, id)",
      """
      CREATE TABLE check_settlement (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        finding_id TEXT NOT NULL,
        check_id TEXT NOT NULL,
        digest TEXT NOT NULL,
        why TEXT NOT NULL,
        until_on TEXT NOT NULL,
        said_by TEXT NOT NULL,
        said_on TEXT NOT NULL,
        withdrawn_on TEXT,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX check_settlement_finding ON check_settlement (district, finding_id, id)",
      "CREATE INDEX check_settlement_check ON check_settlement (district, check_id, until_on)")
  ]
}
