import Storage

extension RegistrySchema {
  static let contracts = Migration(
    "registry.4 contracts",
    """
    CREATE TABLE contract (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      enterprise TEXT NOT NULL,
      number TEXT NOT NULL CHECK (number <> ''),
      type TEXT NOT NULL CHECK (type IN ('preliminary', 'assembly')),
      party_a TEXT,
      signed_on TEXT NOT NULL,
      from_on TEXT,
      to_on TEXT,
      area BIGINT CHECK (area >= 0),
      submitted_on TEXT,
      filed_on TEXT,
      filed_to TEXT,
      source TEXT NOT NULL,
      batch_id TEXT,
      signed_fact TEXT NOT NULL,
      filed_fact TEXT,
      PRIMARY KEY (district, id),
      UNIQUE (district, complex_id, number),
      FOREIGN KEY (district, complex_id) REFERENCES complex (district, id),
      FOREIGN KEY (district, enterprise) REFERENCES enterprise (district, credit_code),
      CHECK (from_on IS NULL OR to_on IS NULL OR from_on <= to_on)
    )
    """,
    "CREATE INDEX contract_order ON contract (district, signed_on, id)",
    "CREATE INDEX contract_region ON contract (district, region, signed_on, id)",
    "CREATE INDEX contract_enterprise ON contract (district, enterprise, signed_on, id)",
    "CREATE INDEX contract_complex ON contract (district, complex_id, signed_on, id)",
    "CREATE INDEX contract_unfiled ON contract (district, signed_on, id) WHERE filed_on IS NULL",
    """
    CREATE TABLE contract_fee (
      district TEXT NOT NULL,
      contract_id TEXT NOT NULL,
      building_type TEXT NOT NULL,
      fen BIGINT NOT NULL CHECK (fen >= 0),
      PRIMARY KEY (district, contract_id, building_type),
      FOREIGN KEY (district, contract_id) REFERENCES contract (district, id)
    )
    """,
    """
    CREATE TABLE contract_content (
      district TEXT NOT NULL,
      contract_id TEXT NOT NULL,
      item TEXT NOT NULL,
      said TEXT NOT NULL,
      PRIMARY KEY (district, contract_id, item),
      FOREIGN KEY (district, contract_id) REFERENCES contract (district, id)
    )
    """)

  static let handovers = Migration(
    "registry.5 handovers",
    """
    CREATE TABLE handover (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      enterprise TEXT NOT NULL,
      phase TEXT NOT NULL CHECK (phase <> ''),
      developer TEXT,
      planned_delivery_on TEXT,
      delivered_on TEXT,
      completed_on TEXT,
      filed_on TEXT,
      posted_on TEXT,
      source TEXT NOT NULL,
      batch_id TEXT,
      PRIMARY KEY (district, id),
      UNIQUE (district, complex_id, phase),
      FOREIGN KEY (district, complex_id) REFERENCES complex (district, id),
      FOREIGN KEY (district, enterprise) REFERENCES enterprise (district, credit_code)
    )
    """,
    "CREATE INDEX handover_region ON handover (district, region, id)",
    "CREATE INDEX handover_enterprise ON handover (district, enterprise, id)",
    """
    CREATE INDEX handover_planned
    ON handover (district, (COALESCE(planned_delivery_on, '')), id)
    """,
    """
    CREATE TABLE handover_fact (
      district TEXT NOT NULL,
      handover_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      fact_id TEXT NOT NULL,
      PRIMARY KEY (district, handover_id, kind),
      FOREIGN KEY (district, handover_id) REFERENCES handover (district, id)
    )
    """)
}
