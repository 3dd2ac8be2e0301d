package import Storage

/// What waits for its place, what has one, the tree over it, what was signed; and apart from all of
/// that the contents, which alone can be forgotten.
package enum LedgerSchema {
  package static let migrations = [
    Migration(
      "ledger.1",
      """
      CREATE TABLE ledger_waiting (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        at BIGINT NOT NULL,
        type TEXT NOT NULL,
        region TEXT NOT NULL,
        actor TEXT NOT NULL,
        rests_on TEXT,
        commitment TEXT NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      """
      CREATE TABLE ledger_entry (
        district TEXT NOT NULL,
        position BIGINT NOT NULL,
        id TEXT NOT NULL,
        at BIGINT NOT NULL,
        type TEXT NOT NULL,
        region TEXT NOT NULL,
        actor TEXT NOT NULL,
        entry TEXT NOT NULL,
        PRIMARY KEY (district, position)
      )
      """,
      "CREATE UNIQUE INDEX ledger_entry_id ON ledger_entry (district, id)",
      "CREATE INDEX ledger_entry_region ON ledger_entry (district, region, position)",
      "CREATE INDEX ledger_entry_type ON ledger_entry (district, type, position)",
      .appendOnly("ledger_entry"),
      """
      CREATE TABLE ledger_tile (
        district TEXT NOT NULL,
        level BIGINT NOT NULL,
        place BIGINT NOT NULL,
        hashes TEXT NOT NULL,
        PRIMARY KEY (district, level, place)
      )
      """,
      """
      CREATE TABLE ledger_checkpoint (
        district TEXT NOT NULL,
        size BIGINT NOT NULL,
        at BIGINT NOT NULL,
        root TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (district, size)
      )
      """,
      .appendOnly("ledger_checkpoint"),
      """
      CREATE TABLE ledger_cosignature (
        district TEXT NOT NULL,
        size BIGINT NOT NULL,
        witness TEXT NOT NULL,
        line TEXT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (district, size, witness)
      )
      """,
      "CREATE INDEX ledger_cosignature_witness ON ledger_cosignature (district, witness, size)",
      .appendOnly("ledger_cosignature"),
      """
      CREATE TABLE ledger_content (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        salt TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      """
      CREATE TABLE ledger_mark (
        district TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (district, name)
      )
      """),
    Migration(
      "ledger.2",
      "ALTER TABLE ledger_waiting ADD COLUMN sm3 TEXT",
      """
      CREATE TABLE ledger_twin_tile (
        district TEXT NOT NULL,
        level BIGINT NOT NULL,
        place BIGINT NOT NULL,
        hashes TEXT NOT NULL,
        PRIMARY KEY (district, level, place)
      )
      """,
      """
      CREATE TABLE ledger_twin_checkpoint (
        district TEXT NOT NULL,
        size BIGINT NOT NULL,
        at BIGINT NOT NULL,
        root TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (district, size)
      )
      """,
      .appendOnly("ledger_twin_checkpoint")),
  ]
}
