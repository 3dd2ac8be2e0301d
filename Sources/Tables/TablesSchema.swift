import Storage

/// What people keep about lists.
enum TablesSchema {
  static let migrations = [
    Migration(
      "tables.1",
      """
      CREATE TABLE table_view (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        list TEXT NOT NULL,
        owner TEXT NOT NULL,
        organ TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        question TEXT NOT NULL,
        is_shared BOOLEAN NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE UNIQUE INDEX table_view_owner ON table_view (district, list, owner, name)",
      "CREATE INDEX table_view_organ ON table_view (district, list, organ, is_shared)",
      """
      CREATE TABLE table_columns (
        district TEXT NOT NULL,
        owner TEXT NOT NULL,
        list TEXT NOT NULL,
        chosen TEXT NOT NULL,
        PRIMARY KEY (district, owner, list)
      )
      """)
  ]
}
