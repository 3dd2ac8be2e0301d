import Civil
import Kernel
package import Storage

/// Who did what, where, when and why, with the values before. Only `Desk` writes here; nobody
/// changes or removes a line.
package enum Record {
  package static let migrations = [
    Migration(
      "record.1",
      """
      CREATE TABLE record_entry (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        at BIGINT NOT NULL,
        act TEXT NOT NULL,
        subject TEXT NOT NULL,
        note TEXT NOT NULL,
        why TEXT,
        doer_id TEXT NOT NULL,
        doer_name TEXT NOT NULL,
        via TEXT,
        organ TEXT NOT NULL,
        region TEXT NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX record_entry_subject ON record_entry (district, subject, id)",
      "CREATE INDEX record_entry_region ON record_entry (district, region, id)",
      """
      CREATE TABLE record_change (
        district TEXT NOT NULL,
        entry_id TEXT NOT NULL,
        field TEXT NOT NULL,
        before_value TEXT,
        after_value TEXT,
        PRIMARY KEY (district, entry_id, field),
        FOREIGN KEY (district, entry_id) REFERENCES record_entry (district, id)
      )
      """),
    Migration("record.2", .appendOnly("record_entry"), .appendOnly("record_change")),
    Migration(
      "record.3", "CREATE INDEX record_entry_doer ON record_entry (district, doer_id, at)",
      "CREATE INDEX record_entry_name ON record_entry (district, doer_name, id)",
      "CREATE INDEX record_entry_organ ON record_entry (district, organ, id)",
      "CREATE INDEX record_entry_act ON record_entry (district, act, id)",
      "CREATE INDEX record_entry_at ON record_entry (district, at, id)"),
  ]

  static func append(_ tx: Transaction, permission: Permission, region: Region) throws {
    guard !tx.notes.isEmpty || tx.isPrivate else { throw NothingNoted(act: permission.name) }
    for note in tx.notes {
      let entry = tx.newID(Note.self)
      try tx.db.run(
        """
        INSERT INTO record_entry (
          district, id, at, act, subject, note, why, doer_id, doer_name, via, organ,
          region)
        VALUES (
          \(region.district), \(entry), \(tx.now), \(permission.name), \(note.subject),
          \(note.text), \(note.why), \(tx.doer.id), \(tx.doer.name), \(tx.doer.via),
          \(tx.doer.organ), \(region))
        """)
      for change in note.changes {
        try tx.db.run(
          """
          INSERT INTO record_change (district, entry_id, field, before_value, after_value)
          VALUES (
            \(region.district), \(entry), \(change.field), \(change.before), \(change.after))
          """)
      }
    }
  }
}

/// An act that changes something without saying so is a mistake in the act.
struct NothingNoted: Error {
  let act: String
}
