import Civil
import Rulebook
import Storage

/// What is stored of some rules about the things after one, up to another if there is an end.
struct AnswerRange: Sendable {
  let rules: [String]
  let after: String
  let through: String?
  let district: String
}

/// One stored answer while a scan stands on it: the part that time and new facts can change.
struct PassingAnswer {
  private let row: PassingRow

  fileprivate init(_ row: PassingRow) {
    self.row = row
  }

  func lead() throws -> String { try row.string(0) }
  func isAbout(_ lead: String) throws -> Bool { try row.isText(0, lead) }
  func basis() throws -> Int64 { try row.integer(1) }
  func isOfVersion(_ version: String) throws -> Bool { try row.isText(2, version) }
  func nextChange() throws -> Day? { try row.optionalDay(3) }
  func due() throws -> Day? { try row.optionalDay(4) }
  func trigger() throws -> Day? { try row.optionalDay(5) }
  func done() throws -> Day? { try row.optionalDay(6) }
  func isIn(_ state: State) throws -> Bool { try row.isText(7, state.rawValue) }
}

extension ReadConnection {
  /// Walks over the stored answers of one rule, mostly in the order of their things.
  func scanAnswers(
    of rule: String, in range: AnswerRange, _ each: (PassingAnswer) throws -> Void
  ) throws {
    let end: SQL = range.through.map { " AND lead <= \($0)" } ?? ""
    try scan(
      """
      SELECT lead, basis, rule_version, next_change_on, due_on, trigger_on, done_on, state
      FROM determination
      WHERE district = \(range.district) AND rule = \(rule) AND lead > \(range.after)\(end)
      ORDER BY lead
      """
    ) { try each(PassingAnswer($0)) }
  }

  /// The rules of which anything is stored.
  func rulesWithAnswers(district: String) throws -> [String] {
    try rows(
      "SELECT DISTINCT rule FROM determination_count WHERE district = \(district) ORDER BY rule"
    ).map { try $0.string("rule") }
  }
}
