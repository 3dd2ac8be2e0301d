import Civil
import Kernel
import Storage

extension ReadConnection {
  /// How many duties are still to be done, by rule.
  func liveDuties(in scope: Scope) throws -> [String: Int] {
    let conditions = ObligationConditions(scope: scope, filter: ObligationFilter())
    return Dictionary(
      try tallies(conditions, by: .rule).map { ($0.value, $0.number(in: .todo)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How long the last of what was done under some rules has taken.
  func practice(under rules: [String], district: String) throws -> [String: Practice] {
    var found: [String: Practice] = [:]
    for rule in rules {
      let days = try rows(
        """
        SELECT trigger_on, done_on FROM determination
        WHERE district = \(district) AND rule = \(rule) AND slice = 'met'
          AND trigger_on IS NOT NULL AND done_on IS NOT NULL
        ORDER BY sort_on DESC, key LIMIT 200
        """
      ).compactMap { row -> Int? in
        guard let from = try row.optionalDay("trigger_on"),
          let until = try row.optionalDay("done_on"), from <= until
        else { return nil }
        return Int(until.number - from.number)
      }
      found[rule] = Practice(days)
    }
    return found
  }
}
