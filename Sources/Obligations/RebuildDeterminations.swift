package import Acts
import Civil
import Facts
package import Kernel
import Rulebook
package import Storage

/// Works everything out anew from the facts. Whatever stood in the table, the same facts give the
/// same table.
package struct RebuildDeterminations: Act {
  package static let permission = Permission.rebuildDeterminations

  let district: Region
  let rules: Rules

  package init(_ district: Region, under rules: Rules) {
    self.district = district
    self.rules = rules
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func perform(on district: Region, in tx: Transaction) throws -> RebuildOutcome {
    try tx.db.mayTakeLong()
    let code = district.district
    let epoch = try tx.db.epoch(of: code)
    let work = WorkOut(rules: rules, district: district, asOf: tx.today, knownAt: tx.now)
    var outcome = RebuildOutcome()
    var seen: Set<String> = []
    func keep(_ obligations: [Obligation]) throws {
      let changes = try tx.db.store(obligations, district: code)
      outcome.total += obligations.count
      outcome.changed += changes.count
      seen.formUnion(obligations.map(\.key))
      guard let cause = epoch.flatMap({ cause(since: $0) }) else { return }
      try tx.db.insert(
        revisions: changes, cause: cause, fact: nil, at: tx.now, district: code,
        newID: { tx.newID() })
    }
    try keep(try work.obligations(work.standing, in: tx.db))
    for role in rules.book.thingRoles {
      try work.walk(role, in: tx.db) { try keep($0) }
    }
    let gone = try tx.db.determinationsBeyond(seen, district: code)
    try tx.db.remove(gone, district: code)
    outcome.removed = gone.count
    try tx.db.advanceEpoch(of: code, rules: rules, asOf: tx.today, at: tx.now)
    tx.note(
      "重新推算全部 \(outcome.total) 件，变动 \(outcome.changed) 件，去掉 \(outcome.removed) 件",
      about: RollDay.table)
    return outcome
  }

  /// What else than time and facts has changed since the table was made.
  private func cause(since epoch: Epoch) -> Revision.Cause? {
    if epoch.book != rules.book.digest { return .rule }
    if epoch.calendar != rules.calendar.digest { return .calendar }
    return nil
  }
}

package struct RebuildOutcome: Hashable, Sendable {
  package fileprivate(set) var total = 0
  package fileprivate(set) var changed = 0
  package fileprivate(set) var removed = 0
}

extension Book {
  /// The kinds of thing that duties range over and that only facts make known.
  var thingRoles: [String] {
    Set(rules.flatMap(\.each)).filter { vocabulary.entities[$0]?.extent == .things }.sorted()
  }
}

extension WorkOut {
  /// Works out all duties about the things of one role, a portion at a time.
  func walk(
    _ role: String, in db: any ReadConnection, _ keep: ([Obligation]) throws -> Void
  ) throws {
    let issue = try issueFacts(in: db)
    var after = ""
    while true {
      let ids = try db.things(role, after: after, limit: 1_000, district: district.district)
      guard let first = ids.first, let last = ids.last else { return }
      let facts = try db.facts(
        about: role, from: first, through: last, district: district.district)
      try keep(
        ids.flatMap { id in
          concerns(role, id).flatMap { obligations($0, facts: (facts[id] ?? []) + issue) }
        })
      after = last
    }
  }

  /// The duties that range over this thing.
  private func concerns(_ role: String, _ id: String) -> [Concern] {
    rules.book.concerned(
      by: Fact(id: "", kind: "", subject: [role: id], on: asOf, knownAt: knownAt, by: ""))
  }
}
