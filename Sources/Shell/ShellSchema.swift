import Storage

enum ShellSchema {
  static let migrations = [
    Migration(
      "shell.1",
      """
      CREATE TABLE preference (
        district TEXT NOT NULL,
        person TEXT NOT NULL,
        look TEXT NOT NULL,
        PRIMARY KEY (district, person)
      )
      """,
      """
      CREATE TABLE draft (
        district TEXT NOT NULL,
        person TEXT NOT NULL,
        place TEXT NOT NULL,
        title TEXT NOT NULL,
        sealed TEXT NOT NULL,
        saved_at BIGINT NOT NULL,
        PRIMARY KEY (district, person, place)
      )
      """,
      "CREATE INDEX draft_saved ON draft (district, saved_at)",
      "CREATE INDEX draft_person ON draft (district, person, saved_at, place)",
      """
      CREATE TABLE notice (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        organ TEXT NOT NULL,
        person TEXT,
        at BIGINT NOT NULL,
        needs TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        whose TEXT,
        complex_id TEXT,
        due_on TEXT,
        href TEXT NOT NULL,
        list TEXT,
        number INTEGER NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX notice_organ ON notice (district, organ, id)",
      "CREATE INDEX notice_at ON notice (district, at)",
      """
      CREATE TABLE notice_reader (
        district TEXT NOT NULL,
        person TEXT NOT NULL,
        read_up_to TEXT NOT NULL,
        muted TEXT NOT NULL,
        PRIMARY KEY (district, person)
      )
      """,
      """
      CREATE TABLE notice_read (
        district TEXT NOT NULL,
        person TEXT NOT NULL,
        notice TEXT NOT NULL,
        PRIMARY KEY (district, person, notice)
      )
      """)
  ]
}
