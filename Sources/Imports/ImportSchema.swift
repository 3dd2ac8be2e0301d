import Storage

/// The files that were taken in, and what there was to say about their cells.
enum ImportSchema {
  static let migrations = [batches, profiles, effects, works]

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
      state TEXT NOT NULL CHECK (state IN ('uploaded', 'checked', 'running', 'done', 'dropped', 'undoing', 'undone')),
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
      effect_count BIGINT NOT NULL,
      undo_place BIGINT NOT NULL,
      undo_why TEXT NOT NULL,
      undone_by TEXT NOT NULL,
      undone_at BIGINT,
      undo_removed BIGINT NOT NULL,
      undo_restored BIGINT NOT NULL,
      undo_left BIGINT NOT NULL,
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

  /// What each row did, for the day the import is undone; what has been undone is removed.
  static let effects = Migration(
    "imports.3 effects",
    """
    CREATE TABLE import_effect (
      district TEXT NOT NULL,
      batch_id TEXT NOT NULL,
      place BIGINT NOT NULL,
      row_number BIGINT NOT NULL,
      noun TEXT NOT NULL,
      thing_id TEXT NOT NULL,
      is_new BOOLEAN NOT NULL,
      before_state TEXT,
      after_digest TEXT NOT NULL,
      left_name TEXT,
      left_href TEXT,
      left_why TEXT,
      PRIMARY KEY (district, batch_id, place)
    )
    """,
    """
    CREATE INDEX import_effect_thing ON import_effect (district, noun, thing_id)
    WHERE before_state IS NOT NULL
    """,
    """
    CREATE INDEX import_effect_left ON import_effect (district, batch_id, place)
    WHERE left_why IS NOT NULL
    """)

  /// What is being done with a file or was done last, for every server that shows its page.
  static let works = Migration(
    "imports.4 works",
    """
    CREATE TABLE import_work (
      district TEXT NOT NULL,
      batch_id TEXT NOT NULL,
      task TEXT NOT NULL CHECK (task IN ('check', 'take', 'whole', 'undo')),
      asked TEXT NOT NULL,
      job_id TEXT NOT NULL,
      attempt BIGINT NOT NULL,
      total BIGINT NOT NULL,
      done BIGINT NOT NULL,
      began_at BIGINT NOT NULL,
      is_stopping BOOLEAN NOT NULL,
      ended_at BIGINT,
      trouble TEXT,
      PRIMARY KEY (district, batch_id)
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
