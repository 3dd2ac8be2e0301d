import Storage

extension ReadConnection {
  func waitingCount(in district: String) throws -> Int {
    try row("SELECT COUNT(*) AS lines FROM ledger_waiting WHERE district = \(district)")?
      .int("lines") ?? 0
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
