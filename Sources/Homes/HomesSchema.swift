import Storage

/// The tables of buildings and what is in them. All follow their complex when it is put under
/// another street or community: the key that points to it holds its region.
enum HomesSchema {
  static let migrations: [Migration] = [
    Migration(
      "homes.1 buildings",
      """
      CREATE TABLE building (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        region TEXT NOT NULL,
        complex_id TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        name_norm TEXT NOT NULL,
        order_key TEXT NOT NULL,
        floors BIGINT CHECK (floors > 0),
        floors_below BIGINT CHECK (floors_below >= 0),
        unit_count BIGINT CHECK (unit_count >= 0),
        floor_area BIGINT CHECK (floor_area >= 0),
        source TEXT NOT NULL,
        batch_id TEXT,
        added_at BIGINT NOT NULL,
        PRIMARY KEY (district, id),
        UNIQUE (district, complex_id, name_norm),
        FOREIGN KEY (district, complex_id, region) REFERENCES complex (district, id, region)
          ON UPDATE CASCADE
      )
      """,
      "CREATE INDEX building_order ON building (district, complex_id, region, order_key)",
      "CREATE INDEX building_name ON building (district, name_norm)"),
    Migration(
      "homes.2 entrances",
      """
      CREATE TABLE entrance (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        region TEXT NOT NULL,
        complex_id TEXT NOT NULL,
        building_id TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        name_norm TEXT NOT NULL,
        order_key TEXT NOT NULL,
        floors BIGINT CHECK (floors > 0),
        lifts BIGINT CHECK (lifts >= 0),
        PRIMARY KEY (district, id),
        UNIQUE (district, building_id, name_norm),
        FOREIGN KEY (district, building_id) REFERENCES building (district, id),
        FOREIGN KEY (district, complex_id, region) REFERENCES complex (district, id, region)
          ON UPDATE CASCADE
      )
      """,
      "CREATE INDEX entrance_complex ON entrance (district, complex_id, region)"),
    units,
  ]

  private static let units = Migration(
    "homes.3 units",
    """
    CREATE TABLE unit (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      building_id TEXT NOT NULL,
      entrance_id TEXT,
      number TEXT NOT NULL CHECK (number <> ''),
      room TEXT NOT NULL,
      room_key TEXT NOT NULL,
      order_key TEXT NOT NULL,
      floor BIGINT,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      area BIGINT CHECK (area > 0),
      estate_number TEXT,
      local_number TEXT,
      source TEXT NOT NULL,
      batch_id TEXT,
      added_at BIGINT NOT NULL,
      PRIMARY KEY (district, id),
      UNIQUE (district, building_id, room_key),
      FOREIGN KEY (district, building_id) REFERENCES building (district, id),
      FOREIGN KEY (district, entrance_id) REFERENCES entrance (district, id),
      FOREIGN KEY (district, complex_id, region) REFERENCES complex (district, id, region)
        ON UPDATE CASCADE
    )
    """,
    """
    CREATE INDEX unit_place
    ON unit (district, region, complex_id, building_id, order_key, id)
    """,
    // A room has few thousand namesakes, which are sorted faster than a wide index is kept.
    "CREATE INDEX unit_room ON unit (district, room, region)",
    """
    CREATE INDEX unit_entrance ON unit (district, entrance_id) WHERE entrance_id IS NOT NULL
    """,
    """
    CREATE UNIQUE INDEX unit_estate ON unit (district, estate_number)
    WHERE estate_number IS NOT NULL
    """)
}
