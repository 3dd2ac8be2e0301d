import Storage

extension RegistrySchema {
  static let developers = Migration(
    "registry.11 developers",
    """
    CREATE TABLE developer (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      name_norm TEXT NOT NULL,
      name_key TEXT NOT NULL,
      initials TEXT NOT NULL,
      credit_code TEXT,
      other_names TEXT,
      contact TEXT,
      phone TEXT,
      address TEXT,
      source TEXT NOT NULL,
      batch_id TEXT,
      PRIMARY KEY (district, id),
      UNIQUE (district, credit_code)
    )
    """,
    "CREATE INDEX developer_order ON developer (district, name_key, id)",
    """
    CREATE TABLE developer_name (
      district TEXT NOT NULL,
      name TEXT NOT NULL,
      developer_id TEXT NOT NULL,
      PRIMARY KEY (district, name)
    )
    """,
    "CREATE INDEX developer_name_whose ON developer_name (district, developer_id)",
    "CREATE INDEX complex_developer ON complex (district, developer)")
}
