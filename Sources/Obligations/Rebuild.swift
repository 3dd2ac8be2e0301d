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
    var known = Set(standing.map(\.rule))
    try settle(try work.obligations(standing, in: tx.db), before: try answers(of: known))
    for role in work.rules.book.thingRoles {
      let template = work.template(role)
      known.formUnion(template.map(\.rule))
      try walk(role, template)
    }
    let gone = try tx.db.rulesWithAnswers(district: code).filter { !known.contains($0) }
    try settle([], before: try answers(of: Set(gone)))
  }

  private func walk(_ role: String, _ template: [Concern]) throws {
    let issue = try work.issueFacts(in: tx.db)
    let rules = Set(template.map(\.rule)).sorted()
    var after = ""
    while true {
      let things = try tx.db.things(role, after: after, limit: Self.portion, district: code)
      let range = AnswerRange(
        rules: rules, after: after, through: things.last?.id, district: code)
      let findings = try recheck.findings(on: things, stored: range, in: tx.db)
      outcome.total += findings.holding
      let unsure = findings.unsure
      let facts = try tx.db.facts(about: role, unsure, district: code)
      try settle(
        unsure.flatMap { id in
          work.obligations(role, id, template, facts: facts[id] ?? [], issue: issue)
        }, before: try outdated(findings, rules))
      guard let last = things.last else { return }
      after = last.id
    }
  }

  private func outdated(
    _ findings: Findings, _ rules: [String]
  ) throws -> [String: DeterminationBefore] {
    guard findings.hasOutdated else { return [:] }
    let leads = findings.unsure + findings.strays.sorted()
    return try tx.db.determinationsBefore(of: rules, about: leads, district: code)
  }

  private func answers(of rules: Set<String>) throws -> [String: DeterminationBefore] {
    try tx.db.determinationsBefore(of: rules.sorted(), district: code)
  }

  /// Writes what came out differently and removes what did not come out again.
  private func settle(
    _ obligations: [Obligation], before: [String: DeterminationBefore]
  ) throws {
    let changes = try tx.db.store(obligations, knowing: before, district: code)
    outcome.total += obligations.count
    outcome.changed += changes.count
    let keys = Set(obligations.map(\.key))
    let gone = before.values.filter { !keys.contains($0.key) }.sorted { $0.key < $1.key }
    try tx.db.remove(gone, district: code)
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
