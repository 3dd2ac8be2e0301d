import Acts
import Civil
import Kernel
import Rulebook
import Storage

/// A determination that came out differently although only the knowledge, the rule or the
/// calendar changed. What passes with time alone is no revision.
struct Revision: Sendable {
  enum Cause: String, Sendable {
    case fact, rule, calendar
  }

  let at: Instant
  let cause: Cause
  let fact: String?
  let stateBefore: State?
  let stateAfter: State
  let dueBefore: Day?
  let dueAfter: Day?
}

extension ReadConnection {
  func revisions(of key: String, district: String) throws -> [Revision] {
    try rows(
      """
      SELECT * FROM determination_revision
      WHERE district = \(district) AND key = \(key) ORDER BY at, id
      """
    ).map(Revision.init)
  }
}

extension Connection {
  /// - Parameter newID: an identity for each line.
  func insert(
    revisions changes: [DeterminationChange], cause: Revision.Cause, fact: String?, at now: Instant,
    district: String, newID: () -> ID<Revision>
  ) throws {
    let rows = changes.compactMap { change -> [Value]? in
      guard let before = change.before,
        before.state != change.after.state || before.dueOn != change.after.dueOn
      else { return nil }
      return [
        .text(district), newID().sqlValue, .text(change.after.key), now.sqlValue,
        .text(cause.rawValue), fact.map(Value.text) ?? .null, .text(before.state.rawValue),
        .text(change.after.state.rawValue), before.dueOn?.sqlValue ?? .null,
        change.after.dueOn?.sqlValue ?? .null,
      ]
    }
    guard !rows.isEmpty else { return }
    try run(
      Insertion(
        into: "determination_revision",
        [
          "district", "id", "key", "at", "cause", "fact", "state_before", "state_after",
          "due_before", "due_after",
        ], rows))
  }
}

extension Revision {
  init(_ row: Row) throws {
    self.init(
      at: try row.instant("at"), cause: try row.choice("cause"),
      fact: try row.optionalString("fact"),
      stateBefore: try row.optionalString("state_before").flatMap(State.init),
      stateAfter: try row.choice("state_after"), dueBefore: try row.optionalDay("due_before"),
      dueAfter: try row.optionalDay("due_after"))
  }
}
