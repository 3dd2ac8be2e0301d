import Storage

extension RegistrySchema {
  /// Places are the district, its streets and communities as the published list names them.
  static let places = Migration(
    "registry.6 places",
    """
    CREATE TABLE place (
      district TEXT NOT NULL,
      code TEXT NOT NULL,
      region TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      base TEXT NOT NULL,
      batch_id TEXT,
      PRIMARY KEY (district, code),
      UNIQUE (district, region)
    )
    """)

  /// A listing is what one file said about one complex. The first one of a name becomes the
  /// complex; later ones wait until a person has said whether they mean the same.
  static let listings = Migration(
    "registry.7 listings",
    """
    CREATE TABLE complex_listing (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      listing_key TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      region TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('first', 'open', 'merged', 'apart')),
      name TEXT NOT NULL,
      source TEXT NOT NULL,
      content TEXT NOT NULL,
      row_number BIGINT NOT NULL,
      batch_id TEXT NOT NULL,
      added_at BIGINT NOT NULL,
      PRIMARY KEY (district, id),
      UNIQUE (district, listing_key),
      FOREIGN KEY (district, complex_id) REFERENCES complex (district, id)
    )
    """,
    "CREATE INDEX complex_listing_state ON complex_listing (district, state, complex_id, id)",
    "CREATE INDEX complex_listing_complex ON complex_listing (district, complex_id, id)",
    """
    CREATE TABLE complex_unclear (
      district TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      field TEXT NOT NULL,
      written TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (district, complex_id, field),
      FOREIGN KEY (district, complex_id) REFERENCES complex (district, id)
    )
    """)
}
