import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// One rebuild on its way: by role and portion, so that memory stays small.
final class Rebuild {
  private static let portion = 20_000

  private let work: WorkOut
  private let tx: Transaction
  private let cause: Revision.Cause?
  private let recheck: Recheck
  private(set) var outcome = RebuildOutcome()

  private var code: String { work.district.district }

  init(work: WorkOut, tx: Transaction, cause: Revision.Cause?, recheck: Recheck) {
    self.work = work
    self.tx = tx
    self.cause = cause
    self.recheck = recheck
  }

  func run() throws {
    let standing = work.standing
    try settle(
      try work.obligations(standing, in: tx.db),
      before: try tx.db.answers(
        of: Set(standing.map(\.rule)).sorted(), after: "", through: nil, district: code))
    var known = Set(standing.map(\.rule))
    for role in work.rules.book.thingRoles {
      let template = work.template(role)
      known.formUnion(template.map(\.rule))
      try walk(role, template)
    }
    let gone = try tx.db.rulesWithAnswers(district: code).filter { !known.contains($0) }
    try settle(
      [], before: try tx.db.answers(of: gone, after: "", through: nil, district: code))
  }

  private func walk(_ role: String, _ template: [Concern]) throws {
    let issue = try work.issueFacts(in: tx.db)
    let rules = Set(template.map(\.rule)).sorted()
    var after = ""
    while true {
      let things = try tx.db.things(role, after: after, limit: Self.portion, district: code)
      let before = try tx.db.answers(
        of: rules, after: after, through: things.last?.id, district: code)
      let unsure = unsettled(things, before)
      let facts = try tx.db.facts(about: role, unsure, district: code)
      let left = Set(unsure).union(before.map(\.lead)).subtracting(settled(things, unsure))
      try settle(
        unsure.flatMap { id in
          work.obligations(role, id, template, facts: facts[id] ?? [], issue: issue)
        }, before: before.filter { left.contains($0.lead) })
      outcome.total += before.count { !left.contains($0.lead) }
      guard let last = things.last else { return }
      after = last.id
    }
  }

  /// The things of which something stored no longer holds, or of which nothing is stored.
  private func unsettled(
    _ things: [ThingFacts], _ before: [StoredAnswer]
  ) -> [String] {
    let holding = recheck.holding(before)
    let answers = Dictionary(grouping: before, by: \.lead)
    return things.filter { thing in
      guard let stored = answers[thing.id] else { return true }
      let basis = Basis(thing.facts).stored
      return !stored.allSatisfy { $0.basis == basis && holding.contains($0.key) }
    }.map(\.id)
  }

  private func settled(_ things: [ThingFacts], _ unsure: [String]) -> Set<String> {
    Set(things.map(\.id)).subtracting(unsure)
  }

  /// Writes what came out differently and removes what did not come out again.
  private func settle(_ obligations: [Obligation], before: [StoredAnswer]) throws {
    let changes = try tx.db.store(obligations, district: code)
    outcome.total += obligations.count
    outcome.changed += changes.count
    let keys = Set(obligations.map(\.key))
    let gone = before.map(\.key).filter { !keys.contains($0) }
    try tx.db.remove(
      Array(try tx.db.determinationsBefore(gone, district: code).values), district: code)
    outcome.removed += gone.count
    guard let cause else { return }
    try tx.db.insert(
      revisions: changes, cause: cause, fact: nil, at: tx.now, district: code,
      newID: { tx.newID() })
  }
}

extension WorkOut {
  /// The duties that range over the things of a role, with an empty id in its place.
  func template(_ role: String) -> [Concern] {
    rules.book.concerned(
      by: Fact(id: "", kind: "", subject: [role: ""], on: asOf, knownAt: knownAt, by: ""))
  }

  /// All duties about one thing.
  func obligations(
    _ role: String, _ id: String, _ template: [Concern], facts: [StoredFact],
    issue: [StoredFact]
  ) -> [Obligation] {
    template.flatMap { concern in
      var subject = concern.subject
      subject[role] = id
      return obligations(
        Concern(rule: concern.rule, subject: subject), facts: facts, issue: issue)
    }
  }
}
