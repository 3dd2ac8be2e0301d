import Acts
import Kernel
import Storage

/// Everything the database knows about what was asked of whom.
extension Connection {
  /// Adds one act. The rows are touched in one order, so that two acts never wait for each other.
  func add(_ asking: Asking, in district: String) throws {
    try addFields(asking, in: district)
    let id = "\(asking.month)/\(asking.organ)/\(asking.act)"
    try run(
      """
      INSERT INTO burden_count (
        district, id, month, organ, region, enterprise, act, times, asked, filled, cells, twice)
      VALUES (
        \(district), \(id), \(asking.month), \(asking.organ), \(asking.region),
        \(asking.enterprise), \(asking.act), 1, \(asking.asked.count), \(asking.filled),
        \(asking.cells), \(asking.twice.count))
      ON CONFLICT (district, id) DO UPDATE SET times = burden_count.times + 1,
        asked = burden_count.asked + excluded.asked, filled = burden_count.filled + excluded.filled,
        cells = burden_count.cells + excluded.cells, twice = burden_count.twice + excluded.twice
      """)
  }

  private func addFields(_ asking: Asking, in district: String) throws {
    guard !asking.asked.isEmpty else { return }
    let rows = asking.asked.map { field -> SQL in
      let id = "\(asking.month)/\(asking.organ)/\(field)"
      return """
        (\(district), \(id), \(asking.month), \(asking.organ), \(asking.region),
          \(asking.enterprise), \(field.description), 1, \(asking.twice.contains(field) ? 1 : 0))
        """
    }
    try run(
      """
      INSERT INTO burden_field (
        district, id, month, organ, region, enterprise, field, asked, twice)
      VALUES \(SQL(rows, separator: ", "))
      ON CONFLICT (district, id) DO UPDATE SET asked = burden_field.asked + excluded.asked,
        twice = burden_field.twice + excluded.twice
      """)
  }
}

extension ReadConnection {
  /// The months in which anything was asked, the latest first.
  func burdenMonths(within scope: Scope) throws -> [Month] {
    try rows(
      """
      SELECT DISTINCT month FROM burden_count WHERE \(within: scope) ORDER BY month DESC LIMIT 36
      """
    ).compactMap { Month(try $0.string("month")) }
  }

  func askedOrgans(within scope: Scope) throws -> Set<String> {
    Set(
      try rows("SELECT DISTINCT organ FROM burden_count WHERE \(within: scope)")
        .map { try $0.string("organ") })
  }

  /// By organ; whoever was asked most stands first.
  func burden(in month: Month, within scope: Scope) throws -> [OrganBurden] {
    try rows(
      """
      SELECT organ, SUM(times) AS times, SUM(asked) AS asked, SUM(filled) AS filled,
        SUM(cells) AS cells, SUM(twice) AS twice
      FROM burden_count WHERE \(within: scope) AND month = \(month.description)
      GROUP BY organ ORDER BY SUM(asked) DESC, organ LIMIT 500
      """
    ).map { row in
      OrganBurden(
        organ: try row.string("organ"),
        sum: BurdenSum(
          times: try row.int("times"), asked: try row.int("asked"), filled: try row.int("filled"),
          cells: try row.int("cells"), twice: try row.int("twice")))
    }
  }

  /// The fields that were asked although somebody else holds them, the most frequent first.
  func askedTwice(in month: Month, within scope: Scope, limit: Int) throws -> [TwiceAsked] {
    try rows(
      """
      SELECT field, SUM(twice) AS twice, COUNT(*) AS organs FROM burden_field
      WHERE \(within: scope) AND month = \(month.description) AND twice > 0
      GROUP BY field ORDER BY SUM(twice) DESC, field LIMIT \(limit)
      """
    ).map {
      TwiceAsked(
        field: AskedField(described: try $0.string("field")), times: try $0.int("twice"),
        organs: try $0.int("organs"))
    }
  }
}

/// What was asked of one organ in a month.
struct OrganBurden: Sendable {
  let organ: String
  let sum: BurdenSum
}

struct BurdenSum: Hashable, Sendable {
  var times = 0
  var asked = 0
  var filled = 0
  var cells = 0
  var twice = 0

  static func + (left: BurdenSum, right: BurdenSum) -> BurdenSum {
    BurdenSum(
      times: left.times + right.times, asked: left.asked + right.asked,
      filled: left.filled + right.filled, cells: left.cells + right.cells,
      twice: left.twice + right.twice)
  }

  /// In percent of what the forms needed; nothing where no form was sent.
  var share: Int? {
    asked + filled > 0 ? filled * 100 / (asked + filled) : nil
  }
}

struct TwiceAsked: Sendable {
  let field: AskedField
  let times: Int
  let organs: Int
}

extension AskedField {
  fileprivate init(described text: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    self.init(kind: parts.first ?? "", name: parts.count > 1 ? parts[1] : "")
  }
}
