import Storage

extension RegistrySchema {
  /// Periods are half-open, `from_on` to `to_on`, and `9999-12-31` while open. Each names the end
  /// of the one before it; every complex has at most one first period and every period at most
  /// one successor. Ends grow along the chain because `prev_to_on <= from_on < to_on`, so the
  /// chain has no loops and no two periods of it overlap. This holds on both engines without
  /// exclusion constraints, which SQLite has not.
  static let engagements = Migration(
    "registry.3 engagements",
    """
    CREATE TABLE engagement (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      enterprise TEXT NOT NULL,
      mode TEXT NOT NULL,
      from_on TEXT NOT NULL,
      to_on TEXT NOT NULL,
      prev_to_on TEXT,
      end_reason TEXT,
      batch_id TEXT,
      PRIMARY KEY (district, id),
      UNIQUE (district, complex_id, to_on),
      UNIQUE (district, complex_id, prev_to_on),
      FOREIGN KEY (district, complex_id) REFERENCES complex (district, id),
      FOREIGN KEY (district, enterprise) REFERENCES enterprise (district, credit_code),
      FOREIGN KEY (district, complex_id, prev_to_on)
        REFERENCES engagement (district, complex_id, to_on) DEFERRABLE INITIALLY DEFERRED,
      CHECK (from_on < to_on),
      CHECK (prev_to_on IS NULL OR prev_to_on <= from_on)
    )
    """,
    """
    CREATE UNIQUE INDEX engagement_first ON engagement (district, complex_id)
    WHERE prev_to_on IS NULL
    """,
    "CREATE INDEX engagement_from ON engagement (district, from_on, id)",
    "CREATE INDEX engagement_region ON engagement (district, region, id)",
    "CREATE INDEX engagement_enterprise ON engagement (district, enterprise, to_on)")
}
