import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// What a stored determination was before it was worked out again.
struct DeterminationBefore: Sendable {
  let key: String
  let mark: Int64
  let state: State
  let dueOn: Day?
  let cell: CountCell

  init(_ row: Row) throws {
    key = try row.string("key")
    mark = Int64(try row.int("mark"))
    state = try row.choice("state")
    dueOn = try row.optionalDay("due_on")
    cell = try CountCell(row)
  }

  static let columns: SQL =
    """
    key, mark, state, due_on, region, complex_id, enterprise, bearer, recipient, supervisor, rule, \
    measure, slice
    """
}

struct DeterminationChange: Sendable {
  let before: DeterminationBefore?
  let after: Obligation
}

extension ReadConnection {
  func determinationsBefore(_ keys: [String], district: String) throws
    -> [String: DeterminationBefore]
  {
    try inPortions(keys) { part in
      """
      SELECT \(DeterminationBefore.columns) FROM determination
      WHERE district = \(district) AND key IN (\(SQL(list: part)))
      """
    }
  }

  /// What is stored of some rules about some things.
  func determinationsBefore(
    of rules: [String], about leads: [String], district: String
  ) throws -> [String: DeterminationBefore] {
    var found: [String: DeterminationBefore] = [:]
    for rule in rules {
      let some = try inPortions(leads) { part in
        """
        SELECT \(DeterminationBefore.columns) FROM determination
        WHERE district = \(district) AND rule = \(rule) AND lead IN (\(SQL(list: part)))
        """
      }
      found.merge(some) { $1 }
    }
    return found
  }

  /// All that is stored of some rules.
  func determinationsBefore(
    of rules: [String], district: String
  ) throws -> [String: DeterminationBefore] {
    try inPortions(rules) { part in
      """
      SELECT \(DeterminationBefore.columns) FROM determination
      WHERE district = \(district) AND rule IN (\(SQL(list: part)))
      """
    }
  }

  private func inPortions(
    _ all: [String], _ question: ([String]) -> SQL
  ) throws -> [String: DeterminationBefore] {
    var found: [String: DeterminationBefore] = [:]
    for start in stride(from: 0, to: all.count, by: 400) {
      for row in try rows(question(Array(all[start..<min(start + 400, all.count)]))) {
        let before = try DeterminationBefore(row)
        found[before.key] = before
      }
    }
    return found
  }
}

extension ReadConnection {
  /// The determinations that time changes up to a day, in the order of their keys; found by that
  /// day and then sorted, for an index by key would lead over all of them.
  func changing(
    by day: Day, after key: String, limit: Int, district: String
  ) throws -> [(key: String, concern: Concern)] {
    try rows(
      """
      SELECT key, rule, scope FROM determination
      WHERE district = \(district) AND next_change_on IS NOT NULL AND next_change_on <= \(day)
        AND key || '' > \(key)
      ORDER BY key || '' LIMIT \(limit)
      """
    ).map { row in
      (
        try row.string("key"),
        Concern(
          rule: try row.string("rule"), subject: try FactJSON.subject(try row.string("scope")))
      )
    }
  }
}
