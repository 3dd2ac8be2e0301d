import Storage

extension ReadConnection {
  func waitingCount(in district: String) throws -> Int {
    try row("SELECT COUNT(*) AS lines FROM ledger_waiting WHERE district = \(district)")?
      .int("lines") ?? 0
  }

  /// Which of these wait for their place.
  func waiting(of ids: [String], in district: String) throws -> Set<String> {
    guard !ids.isEmpty else { return [] }
    let list = SQL(ids.map { "\($0)" as SQL }, separator: ", ")
    let found = try rows(
      "SELECT id FROM ledger_waiting WHERE district = \(district) AND id IN (\(list))")
    return Set(try found.map { try $0.string("id") })
  }

  /// How many lines, placed or waiting, are about facts.
  func factLineCount(besides own: [String], in district: String) throws -> Int {
    let types = SQL(own.map { "\($0)" as SQL }, separator: ", ")
    let row = try row(
      """
      SELECT
        (SELECT COUNT(*) FROM ledger_entry
          WHERE district = \(district) AND type NOT IN (\(types)))
        + (SELECT COUNT(*) FROM ledger_waiting
          WHERE district = \(district) AND type NOT IN (\(types))) AS lines
      """)
    return try row?.int("lines") ?? 0
  }
}
