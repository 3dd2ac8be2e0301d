import Civil
import Kernel
import Rulebook
import Storage

/// The part of a stored determination that time and new facts can change.
struct StoredAnswer: Sendable {
  let key: String
  let lead: String
  let rule: String
  let version: String
  let basis: Int64
  let state: State
  let trigger: Day?
  let due: Day?
  let done: Day?
  let nextChange: Day?

  init(_ row: Row) throws {
    key = try row.string("key")
    lead = try row.string("lead")
    rule = try row.string("rule")
    version = try row.string("rule_version")
    basis = Int64(try row.int("basis"))
    state = try row.choice("state")
    trigger = try row.optionalDay("trigger_on")
    due = try row.optionalDay("due_on")
    done = try row.optionalDay("done_on")
    nextChange = try row.optionalDay("next_change_on")
  }
}

extension ReadConnection {
  /// What is stored of some rules about the things after one, up to another if there is an end.
  func answers(
    of rules: [String], after first: String, through last: String?, district: String
  ) throws -> [StoredAnswer] {
    let end: SQL = last.map { " AND lead <= \($0)" } ?? ""
    return try rules.flatMap { rule in
      try rows(
        """
        SELECT key, lead, rule, rule_version, basis, state, trigger_on, due_on, done_on,
          next_change_on
        FROM determination
        WHERE district = \(district) AND rule = \(rule) AND lead > \(first)\(end)
        ORDER BY lead
        """
      ).map(StoredAnswer.init)
    }
  }

  /// The rules of which anything is stored.
  func rulesWithAnswers(district: String) throws -> [String] {
    try rows(
      "SELECT DISTINCT rule FROM determination_count WHERE district = \(district) ORDER BY rule"
    ).map { try $0.string("rule") }
  }
}
