import Storage

/// The files that were taken in, and what there was to say about their cells.
enum ImportSchema {
  static let migrations = [batches, profiles]

  static let batches = Migration(
    "imports.1 batches",
    """
    CREATE TABLE import_batch (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      kind TEXT NOT NULL,
      file_name TEXT NOT NULL,
      file_digest TEXT NOT NULL,
      profile TEXT NOT NULL,
      mapping TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('uploaded', 'checked', 'running', 'done', 'dropped')),
      row_count BIGINT NOT NULL,
      added BIGINT NOT NULL,
      changed BIGINT NOT NULL,
      unchanged BIGINT NOT NULL,
      offered BIGINT NOT NULL,
      waiting BIGINT NOT NULL,
      refused BIGINT NOT NULL,
      foreign_rows BIGINT NOT NULL,
      remarks TEXT NOT NULL,
      doer_name TEXT NOT NULL,
      at BIGINT NOT NULL,
      last_row BIGINT NOT NULL,
      problem_count BIGINT NOT NULL,
      PRIMARY KEY (district, id)
    )
    """,
    "CREATE INDEX import_batch_file ON import_batch (district, file_digest)",
    "CREATE INDEX import_batch_order ON import_batch (district, at, id)",
    """
    CREATE TABLE import_problem (
      district TEXT NOT NULL,
      batch_id TEXT NOT NULL,
      place BIGINT NOT NULL,
      row_number BIGINT NOT NULL,
      column_letters TEXT,
      header TEXT NOT NULL,
      written TEXT NOT NULL,
      message TEXT NOT NULL,
      is_error BOOLEAN NOT NULL,
      PRIMARY KEY (district, batch_id, place),
      FOREIGN KEY (district, batch_id) REFERENCES import_batch (district, id)
    )
    """)

  static let profiles = Migration(
    "imports.2 profiles",
    """
    CREATE TABLE import_profile (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      base TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      mapping TEXT NOT NULL,
      doer_name TEXT NOT NULL,
      at BIGINT NOT NULL,
      PRIMARY KEY (district, id),
      UNIQUE (district, name)
    )
    """,
    "CREATE INDEX import_profile_order ON import_profile (district, kind, name)")
}
