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

/// A duty that came out differently, as it stands now.
struct DutyChange: Sendable {
  let revision: Revision
  let obligation: Obligation
}

extension ReadConnection {
  private static var mostWeighed: Int { 400 }

  /// The latest change of each duty since a moment, the newest first.
  ///
  /// - Parameter organ: of which it must be the concern; `nil` for all in the scope.
  func changes(
    since: Instant, of organ: String?, within scope: Scope, limit: Int
  ) throws -> [DutyChange] {
    let district = scope.region.district
    let rows = try rows(
      """
      SELECT * FROM determination_revision
      WHERE district = \(district) AND at >= \(since)
      ORDER BY at DESC, id DESC LIMIT \(Self.mostWeighed)
      """)
    var latest: [(key: String, revision: Revision)] = []
    for row in rows {
      let key = try row.string("key")
      if !latest.contains(where: { $0.key == key }) { latest.append((key, try Revision(row))) }
    }
    let duties = try obligations(latest.map(\.key), within: scope, district: district)
      .filter { it in organ.map { [it.bearer, it.recipient, it.supervisor].contains($0) } ?? true }
    let found = Dictionary(duties.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    return Array(
      latest.compactMap { key, revision in
        found[key].map { DutyChange(revision: revision, obligation: $0) }
      }.prefix(limit))
  }

  private func obligations(
    _ keys: [String], within scope: Scope, district: String
  ) throws -> [Obligation] {
    guard !keys.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM determination
      WHERE district = \(district) AND key IN (\(SQL(list: keys)))
        AND \(within: scope)
      """
    ).map(Obligation.init)
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
