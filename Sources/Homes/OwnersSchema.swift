import Storage

/// The tables of owners. Who somebody is stands sealed in one column; beside it keyed digests, by
/// which exactly that person is found. All three are empty once the person was erased.
enum OwnersSchema {
  static let migrations: [Migration] = [
    Migration(
      "homes.4 owners",
      """
      CREATE TABLE owner (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        region TEXT NOT NULL,
        complex_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        sealed TEXT,
        name_mark TEXT,
        phone_mark TEXT,
        identity_mark TEXT,
        batch_id TEXT,
        added_at BIGINT NOT NULL,
        PRIMARY KEY (district, id),
        FOREIGN KEY (district, complex_id, region) REFERENCES complex (district, id, region)
          ON UPDATE CASCADE
      )
      """,
      "CREATE INDEX owner_place ON owner (district, region, complex_id, id)",
      "CREATE INDEX owner_name ON owner (district, name_mark)",
      """
      CREATE INDEX owner_phone ON owner (district, phone_mark, name_mark, complex_id, id)
      WHERE phone_mark IS NOT NULL
      """,
      """
      CREATE INDEX owner_identity ON owner (district, identity_mark, complex_id, id)
      WHERE identity_mark IS NOT NULL
      """),
    Migration(
      "homes.5 ownerships",
      """
      CREATE TABLE ownership (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        region TEXT NOT NULL,
        complex_id TEXT NOT NULL,
        unit_id TEXT NOT NULL,
        owner_id TEXT NOT NULL,
        share_part BIGINT,
        share_whole BIGINT CHECK (share_part <= share_whole),
        is_principal BOOLEAN NOT NULL,
        since_on TEXT,
        until_on TEXT CHECK (until_on >= since_on),
        batch_id TEXT,
        PRIMARY KEY (district, id),
        FOREIGN KEY (district, unit_id) REFERENCES unit (district, id),
        FOREIGN KEY (district, owner_id) REFERENCES owner (district, id),
        FOREIGN KEY (district, complex_id, region) REFERENCES complex (district, id, region)
          ON UPDATE CASCADE
      )
      """,
      "CREATE INDEX ownership_owner ON ownership (district, owner_id)",
      "CREATE INDEX ownership_complex ON ownership (district, complex_id, region)",
      "CREATE INDEX ownership_unit ON ownership (district, unit_id, until_on)",
      """
      CREATE UNIQUE INDEX ownership_once ON ownership (district, unit_id, owner_id)
      WHERE until_on IS NULL
      """,
      """
      CREATE UNIQUE INDEX ownership_principal ON ownership (district, unit_id)
      WHERE is_principal AND until_on IS NULL
      """),
    Migration(
      "homes.6 holds",
      """
      CREATE TABLE owner_hold (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        region TEXT NOT NULL,
        complex_id TEXT NOT NULL,
        owner_id TEXT NOT NULL,
        why TEXT NOT NULL,
        placed_by TEXT NOT NULL,
        placed_on TEXT NOT NULL,
        until_on TEXT,
        is_lifted BOOLEAN NOT NULL,
        PRIMARY KEY (district, id),
        FOREIGN KEY (district, owner_id) REFERENCES owner (district, id),
        FOREIGN KEY (district, complex_id, region) REFERENCES complex (district, id, region)
          ON UPDATE CASCADE
      )
      """,
      "CREATE INDEX owner_hold_owner ON owner_hold (district, owner_id)",
      "CREATE INDEX owner_hold_complex ON owner_hold (district, complex_id, region)"),
  ]
}
