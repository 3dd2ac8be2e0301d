import Storage

extension RegistrySchema {
  /// A complex that was put together with another is kept away, whole, under its identity: lists
  /// do not see it, names and addresses are still found.
  static let merges = Migration(
    "registry.10 merged complexes",
    """
    CREATE TABLE complex_away (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      enterprise TEXT,
      mode TEXT,
      name TEXT NOT NULL,
      content TEXT NOT NULL,
      source TEXT NOT NULL,
      original_id TEXT,
      batch_id TEXT,
      PRIMARY KEY (district, id)
    )
    """,
    """
    CREATE TABLE complex_merge (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      gone_id TEXT NOT NULL,
      gone_name TEXT NOT NULL,
      kept_id TEXT NOT NULL,
      merged_on TEXT NOT NULL,
      why TEXT NOT NULL,
      version TEXT NOT NULL,
      undone_on TEXT,
      PRIMARY KEY (district, id)
    )
    """,
    "CREATE UNIQUE INDEX complex_merge_gone ON complex_merge (district, gone_id) WHERE undone_on IS NULL",
    "CREATE INDEX complex_merge_kept ON complex_merge (district, kept_id, id)",
    """
    CREATE TABLE complex_merge_row (
      district TEXT NOT NULL,
      merge_id TEXT NOT NULL,
      table_name TEXT NOT NULL,
      row_id TEXT NOT NULL,
      PRIMARY KEY (district, merge_id, table_name, row_id),
      FOREIGN KEY (district, merge_id) REFERENCES complex_merge (district, id)
    )
    """)
}
