import Civil
import Facts
import Kernel
import Storage

extension ReadConnection {
  /// One page of the list in order of due day. Each slice is read from its index no further than
  /// the page needs, and the few that are found are put in order together.
  func obligations(
    _ conditions: ObligationConditions, from place: ListPlace? = nil, limit: Int
  ) throws -> [ObligationLine] {
    try page(conditions, from: place, limit: limit, columns: ObligationLine.columns)
      .map(ObligationLine.init)
  }

  /// The same with all that is known of each.
  func wholeObligations(
    _ conditions: ObligationConditions, from place: ListPlace?, limit: Int
  ) throws -> [Obligation] {
    try page(conditions, from: place, limit: limit, columns: "determination.*")
      .map(Obligation.init)
  }

  private func page(
    _ conditions: ObligationConditions, from place: ListPlace?, limit: Int, columns: SQL
  ) throws -> [Row] {
    let goesBack = place?.goesBack ?? false
    let order: SQL = goesBack ? "ORDER BY sort_on DESC, key DESC" : "ORDER BY sort_on, key"
    let beyond = place.map { place -> SQL in
      place.goesBack
        ? " AND (sort_on, key) < (\(place.sortOn), \(place.key))"
        : " AND (sort_on, key) > (\(place.sortOn), \(place.key))"
    }
    let slices = conditions.filter.group.slices
    if slices.count == 1, let slice = slices.first, !goesBack {
      // One slice stands in its index as it is wanted.
      return try rows(
        """
        SELECT \(columns) FROM determination
        WHERE \(conditions.ofList) AND slice = \(slice.rawValue)\(beyond ?? "")
        \(order) LIMIT \(limit)
        """)
    }
    let parts = slices.map { slice -> SQL in
      """
      SELECT * FROM (
        SELECT sort_on, key FROM determination
        WHERE \(conditions.ofList) AND slice = \(slice.rawValue)\(beyond ?? "")
        \(order) LIMIT \(limit)) AS \(raw: slice.rawValue)
      """
    }
    return try rows(
      """
      SELECT \(columns) FROM (
        SELECT sort_on, key FROM (\(SQL(parts, separator: " UNION ALL "))) AS every
        \(order) LIMIT \(limit)) AS page
      JOIN determination
        ON determination.district = \(conditions.district) AND determination.key = page.key
      ORDER BY page.sort_on, page.key
      """)
  }

  func obligation(_ key: String, district: String) throws -> Obligation {
    guard
      let row = try row(
        "SELECT * FROM determination WHERE district = \(district) AND key = \(key)")
    else { throw NotFound(Message(zh: "义务", en: "obligation"), key) }
    return try Obligation(row)
  }

  /// How many there are with a due day in the range, counted no further than `most`.
  func countOfObligations(_ conditions: ObligationConditions, atMost most: Int) throws -> Int {
    let slices = SQL(list: conditions.filter.group.slices.map(\.rawValue))
    let row = try row(
      """
      SELECT COUNT(*) AS n FROM (
        SELECT 1 FROM determination
        WHERE \(conditions.ofList) AND slice IN (\(slices)) LIMIT \(most)) AS found
      """)
    return try row?.int("n") ?? 0
  }
}

extension Obligation {
  init(_ row: Row) throws {
    self.init(
      line: try ObligationLine(row), version: try row.string("rule_version"),
      scope: try FactJSON.subject(try row.string("scope")), basis: Int64(try row.int("basis")),
      subject: try FactJSON.subject(try row.string("subject")),
      done: try row.optionalInt("done_count"), needed: try row.optionalInt("needed_count"),
      nominalOn: try row.optionalDay("nominal_on"), warnOn: try row.optionalDay("warn_on"),
      nextChangeOn: try row.optionalDay("next_change_on"),
      flags: Self.words(try row.string("flags")),
      missing: Self.words(try row.string("missing")),
      facts: Self.words(try row.string("facts")), cites: Self.words(try row.string("cites")))
  }

  static func words(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: " ").map(String.init)
  }
}
