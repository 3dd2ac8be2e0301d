import Storage

/// Organs, posts and who holds them; accounts and sessions stand in `AccountsSchema`.
enum OrgansSchema {
  static let migrations = [
    Migration(
      "organs.1",
      """
      CREATE TABLE organ (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        short_name TEXT NOT NULL,
        region TEXT NOT NULL,
        enterprise TEXT,
        parent TEXT,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX organ_region ON organ (district, region, id)",
      "CREATE INDEX organ_name ON organ (district, name, id)",
      """
      CREATE TABLE person (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        phone TEXT,
        organ TEXT NOT NULL,
        region TEXT NOT NULL,
        enterprise TEXT,
        PRIMARY KEY (district, id),
        FOREIGN KEY (district, organ) REFERENCES organ (district, id)
      )
      """,
      "CREATE INDEX person_region ON person (district, region, name, id)",
      "CREATE INDEX person_name ON person (district, name, id)",
      """
      CREATE TABLE post (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        organ TEXT NOT NULL,
        role TEXT NOT NULL,
        title TEXT NOT NULL,
        rank TEXT,
        place BIGINT NOT NULL,
        region TEXT NOT NULL,
        PRIMARY KEY (district, id),
        FOREIGN KEY (district, organ) REFERENCES organ (district, id)
      )
      """,
      "CREATE INDEX post_organ ON post (district, organ, place, id)",
      """
      CREATE TABLE tenure (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        post_id TEXT NOT NULL,
        person_id TEXT NOT NULL,
        from_on TEXT NOT NULL,
        to_on TEXT,
        is_administrator BOOLEAN NOT NULL,
        PRIMARY KEY (district, id),
        FOREIGN KEY (district, post_id) REFERENCES post (district, id),
        FOREIGN KEY (district, person_id) REFERENCES person (district, id),
        CHECK (to_on IS NULL OR to_on >= from_on)
      )
      """,
      "CREATE INDEX tenure_post ON tenure (district, post_id, from_on)",
      "CREATE INDEX tenure_person ON tenure (district, person_id, from_on)",
      // A post has one holder, and nobody is two administrators, whatever the code believes.
      .noOverlap(in: "tenure", of: ["district", "post_id"], from: "from_on", to: "to_on"),
      """
      CREATE UNIQUE INDEX tenure_one_administrator ON tenure (district, person_id)
      WHERE to_on IS NULL AND is_administrator
      """)
  ]
}
