import Storage

extension RegistrySchema {
  static let enterprises = Migration(
    "registry.2 enterprises",
    """
    CREATE TABLE enterprise (
      district TEXT NOT NULL,
      credit_code TEXT NOT NULL CHECK (LENGTH(credit_code) = 18),
      region TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      name_norm TEXT NOT NULL,
      name_key TEXT NOT NULL,
      initials TEXT NOT NULL,
      short_name TEXT,
      address TEXT,
      legal_representative TEXT,
      phone TEXT,
      is_local BOOLEAN,
      since_on TEXT,
      source TEXT NOT NULL,
      batch_id TEXT,
      added_at BIGINT NOT NULL,
      PRIMARY KEY (district, credit_code)
    )
    """,
    "CREATE INDEX enterprise_order ON enterprise (district, name_key, credit_code)",
    "CREATE INDEX enterprise_norm ON enterprise (district, name_norm)",
    """
    CREATE TABLE project_manager (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      enterprise TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      phone TEXT,
      from_on TEXT NOT NULL,
      to_on TEXT,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, complex_id) REFERENCES complex (district, id),
      FOREIGN KEY (district, enterprise) REFERENCES enterprise (district, credit_code),
      CHECK (to_on IS NULL OR from_on <= to_on)
    )
    """,
    """
    CREATE UNIQUE INDEX project_manager_now ON project_manager (district, complex_id)
    WHERE to_on IS NULL
    """,
    "CREATE INDEX project_manager_complex ON project_manager (district, complex_id, from_on)",
    "CREATE INDEX project_manager_enterprise ON project_manager (district, enterprise, id)")
}
