import Acts
import Civil
import Facts
import Kernel
import Registry
import Rulebook
import Storage

/// One obligation with everything that made it what it is.
struct ShowObligation: Look {
  static let permission = Permission.seeObligations

  let key: String
  let district: Region
  let desk: ObligationsDesk
  /// What was typed and refused, if it comes back.
  var refused: RefusedRecord?

  func subject(in db: any ReadConnection) throws -> Obligation {
    try db.obligation(key, district: district.district)
  }

  func answer(about it: Obligation, in sight: Sight) throws -> ObligationPage {
    let facts = try allFacts(it, sight.db)
    let names = try sight.db.names(
      for: [it], facts: facts.map(\.fact), book: desk.rules.book, district: district)
    let wording = Wording(it: it, rules: desk.rules, names: names, today: sight.today)
    let mayRecord =
      sight.doer.may(.recordFact, on: it)
      && Parties(obligation: it, organs: desk.rules.book.organs).include(sight.doer.organ)
    return ObligationPage(
      wording: wording,
      subject: try subjectLine(it, names, sight.db),
      facts: FactLines(
        facts.map(\.fact), deciding: Set(it.facts), names: names, book: desk.rules.book,
        evidence: try sight.db.evidence(of: facts.map(\.fact.id), district: district.district),
        today: sight.today),
      revisions: try sight.db.revisions(of: key, district: district.district),
      record: mayRecord
        ? RecordForm(
          wording, known: Set(it.stated(by: facts.map(\.fact)).keys), refused: refused) : nil)
  }

  /// The deciding facts, and whatever else is known about the thing: reminders, corrections.
  private func allFacts(_ it: Obligation, _ db: any ReadConnection) throws -> [StoredFact] {
    guard it.period == nil, let (role, id) = it.scope.min(by: { $0.key < $1.key }) else {
      return try db.facts(it.facts, district: district.district)
    }
    return try db.facts(about: role, id, district: district.district)
  }

  /// What it is about, as people call it: 合同 HX-2026-031.
  private func subjectLine(
    _ it: Obligation, _ names: Names, _ db: any ReadConnection
  ) throws -> String? {
    if let id = it.scope["contract"] {
      let numbers = try db.contractNumbers(of: [ID(rawValue: id)], in: district)
      return "合同 \(numbers[ID(rawValue: id)] ?? id)"
    }
    if let id = it.scope["handover"] {
      let phases = try db.handoverPhases(of: [ID(rawValue: id)], in: district)
      return "承接查验 \(phases[ID(rawValue: id)] ?? id)"
    }
    return nil
  }
}
