import Storage

/// The table of current determinations. It holds nothing that cannot be made again.
enum ObligationsSchema {
  static let migrations: [Migration] = [
    determinations, counts, BoundarySchema.boundaries,
  ]

  /// `sort_on` is the due day, or the last of days where there is none, so that lists can be read
  /// in order from an index. Lists that may be long for one value have an index by slice and day;
  /// what belongs to one bearer, enterprise or complex is short and sorted when asked for.
  private static let determinations = Migration(
    "obligations.1 determinations",
    """
    CREATE TABLE determination (
      district TEXT NOT NULL,
      key TEXT NOT NULL,
      rule TEXT NOT NULL,
      rule_version TEXT NOT NULL,
      measure TEXT NOT NULL,
      bearer TEXT,
      recipient TEXT,
      supervisor TEXT,
      region TEXT NOT NULL,
      street TEXT,
      enterprise TEXT,
      complex_id TEXT,
      lead TEXT NOT NULL,
      scope TEXT NOT NULL,
      basis BIGINT NOT NULL,
      subject TEXT NOT NULL,
      period TEXT,
      done_count BIGINT,
      needed_count BIGINT,
      state TEXT NOT NULL,
      slice TEXT NOT NULL,
      sort_on TEXT NOT NULL,
      trigger_on TEXT,
      nominal_on TEXT,
      due_on TEXT,
      warn_on TEXT,
      next_change_on TEXT,
      done_on TEXT,
      flags TEXT NOT NULL,
      missing TEXT NOT NULL,
      facts TEXT NOT NULL,
      cites TEXT NOT NULL,
      mark BIGINT NOT NULL,
      PRIMARY KEY (district, key)
    )
    """,
    "CREATE INDEX determination_slice ON determination (district, slice, sort_on, key)",
    "CREATE INDEX determination_street ON determination (district, street, slice, sort_on, key)",
    """
    CREATE INDEX determination_recipient
    ON determination (district, recipient, slice, sort_on, key)
    """,
    """
    CREATE INDEX determination_supervisor
    ON determination (district, supervisor, slice, sort_on, key)
    """,
    "CREATE INDEX determination_rule ON determination (district, rule, slice, sort_on, key)",
    "CREATE INDEX determination_lead ON determination (district, rule, lead)",
    "CREATE INDEX determination_bearer ON determination (district, bearer)",
    "CREATE INDEX determination_enterprise ON determination (district, enterprise)",
    "CREATE INDEX determination_complex ON determination (district, complex_id)",
    """
    CREATE INDEX determination_change ON determination (district, next_change_on)
    WHERE next_change_on IS NOT NULL
    """)

  /// How many there are of each sort, kept with every change, so that no page counts a million
  /// rows. Empty text stands for "none", because a key may hold no NULL.
  private static let counts = Migration(
    "obligations.2 counts",
    """
    CREATE TABLE determination_count (
      district TEXT NOT NULL,
      region TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      enterprise TEXT NOT NULL,
      bearer TEXT NOT NULL,
      recipient TEXT NOT NULL,
      supervisor TEXT NOT NULL,
      rule TEXT NOT NULL,
      measure TEXT NOT NULL,
      slice TEXT NOT NULL,
      n BIGINT NOT NULL,
      PRIMARY KEY (
        district, region, complex_id, enterprise, bearer, recipient, supervisor, rule, measure,
        slice)
    )
    """,
    "CREATE INDEX determination_count_enterprise ON determination_count (district, enterprise)",
    "CREATE INDEX determination_count_complex ON determination_count (district, complex_id)",
    """
    CREATE TABLE determination_epoch (
      district TEXT NOT NULL,
      version BIGINT NOT NULL,
      as_of TEXT NOT NULL,
      book TEXT NOT NULL,
      calendar TEXT NOT NULL,
      evaluated_at BIGINT NOT NULL,
      PRIMARY KEY (district)
    )
    """,
    """
    CREATE TABLE determination_revision (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      key TEXT NOT NULL,
      at BIGINT NOT NULL,
      cause TEXT NOT NULL,
      fact TEXT,
      state_before TEXT,
      state_after TEXT,
      due_before TEXT,
      due_after TEXT,
      PRIMARY KEY (district, id)
    )
    """,
    "CREATE INDEX determination_revision_key ON determination_revision (district, key, at, id)",
    "CREATE INDEX determination_revision_at ON determination_revision (district, at, id)")
}
