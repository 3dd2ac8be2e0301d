import Storage

extension RegistrySchema {
  static let itemTables = [
    PropertyRoom.table, Facility.table, StaffMember.table, FundBalance.table,
    ModeDecision.table, ComplexFinding.table, FormerName.table,
  ]

  static let items = Migration(
    "registry.9 what complexes have",
    table(
      PropertyRoom.table,
      "kind TEXT NOT NULL, place TEXT NOT NULL, area BIGINT, handed_on TEXT, usage TEXT"),
    table(
      Facility.table,
      """
      kind TEXT NOT NULL, number TEXT NOT NULL, place TEXT, maintainer TEXT,
      inspected_on TEXT, next_on TEXT, condition TEXT NOT NULL
      """),
    table(
      StaffMember.table,
      """
      name TEXT NOT NULL, post TEXT NOT NULL, phone TEXT, certificate TEXT,
      certified_until TEXT, from_on TEXT NOT NULL
      """),
    table(FundBalance.table, "as_of TEXT NOT NULL, balance BIGINT NOT NULL, ground TEXT NOT NULL"),
    table(
      ModeDecision.table,
      "mode TEXT NOT NULL, from_on TEXT NOT NULL, decided_by TEXT NOT NULL, ground TEXT NOT NULL"),
    table(
      ComplexFinding.table,
      """
      kind TEXT NOT NULL, holds BOOLEAN NOT NULL, decided_on TEXT NOT NULL,
      decided_by TEXT NOT NULL, ground TEXT NOT NULL
      """),
    table(FormerName.table, "name TEXT NOT NULL, until_on TEXT NOT NULL, ground TEXT NOT NULL"),
    unique(FundBalance.table, "as_of"), unique(Facility.table, "kind, number"),
    lists[0], lists[1], lists[2], lists[3], lists[4], lists[5], lists[6],
    "CREATE INDEX facility_next ON facility (district, next_on, id)",
    "CREATE INDEX staff_member_until ON staff_member (district, certified_until, id)",
    "CREATE INDEX property_room_list ON property_room (district, place, id)",
    "CREATE INDEX facility_list ON facility (district, number, id)",
    "CREATE INDEX staff_member_list ON staff_member (district, name, id)",
    "CREATE INDEX fund_balance_list ON fund_balance (district, as_of, id)",
    "CREATE INDEX mode_decision_list ON mode_decision (district, from_on, id)")

  private static let lists: [SQL] = itemTables.map { table in
    "CREATE INDEX \(raw: table)_complex ON \(raw: table) (district, complex_id, id)"
  }

  private static func table(_ name: String, _ columns: String) -> SQL {
    """
    CREATE TABLE \(raw: name) (
      district TEXT NOT NULL,
      id TEXT NOT NULL,
      region TEXT NOT NULL,
      complex_id TEXT NOT NULL,
      enterprise TEXT,
      \(raw: columns),
      ended_on TEXT,
      end_reason TEXT,
      source TEXT NOT NULL,
      batch_id TEXT,
      PRIMARY KEY (district, id),
      FOREIGN KEY (district, complex_id) REFERENCES complex (district, id)
    )
    """
  }

  /// One at a time of those that have not ended.
  private static func unique(_ name: String, _ columns: String) -> SQL {
    """
    CREATE UNIQUE INDEX \(raw: name)_one ON \(raw: name) (district, complex_id, \(raw: columns))
    WHERE ended_on IS NULL
    """
  }
}
