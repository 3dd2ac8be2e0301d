import Kernel
import Storage

/// How many obligations there are of each sort. The numbers are kept, not counted.
struct ObligationTally: Hashable, Sendable {
  let value: String
  var slices: [Slice: Int] = [:]

  func number(in group: StateGroup) -> Int {
    group.slices.reduce(0) { $0 + (slices[$1] ?? 0) }
  }
}

extension ReadConnection {
  /// The numbers by slice, of all that a filter lets through but for its state and range.
  func tally(_ conditions: ObligationConditions) throws -> ObligationTally {
    let rows = try rows(
      """
      SELECT slice, CAST(SUM(n) AS BIGINT) AS n FROM determination_count
      WHERE \(conditions.ofCounts) GROUP BY slice
      """)
    var tally = ObligationTally(value: "")
    for row in rows { try tally.add(row) }
    return tally
  }

  /// The same, gathered by one thing; the largest first.
  func tallies(
    _ conditions: ObligationConditions, by grouping: ObligationFilter.Grouping
  ) throws -> [ObligationTally] {
    let rows = try rows(
      """
      SELECT \(grouping.column) AS value, slice, CAST(SUM(n) AS BIGINT) AS n FROM determination_count
      WHERE \(conditions.ofCounts) GROUP BY \(grouping.column), slice
      """)
    var tallies: [String: ObligationTally] = [:]
    for row in rows {
      let value = try row.optionalString("value") ?? ""
      try tallies[value, default: ObligationTally(value: value)].add(row)
    }
    let group = conditions.filter.group
    return tallies.values.filter { $0.number(in: group) > 0 }.sorted {
      ($1.number(in: group), $0.value) < ($0.number(in: group), $1.value)
    }
  }
}

extension ObligationTally {
  fileprivate mutating func add(_ row: Row) throws {
    let slice: Slice = try row.choice("slice")
    slices[slice, default: 0] += try row.int("n")
  }
}

extension ObligationFilter.Grouping {
  /// A street is the first ten signs of the path: six digits, a stroke and three digits.
  fileprivate var column: SQL {
    switch self {
    case .bearer: "bearer"
    case .recipient: "recipient"
    case .supervisor: "supervisor"
    case .state: "slice"
    case .street: "SUBSTR(region, 1, 10)"
    case .complex: "complex_id"
    case .enterprise: "enterprise"
    case .rule: "rule"
    }
  }
}
