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

  func answer(about stored: Obligation, in sight: Sight) throws -> ObligationPage {
    let facts = try sight.db.facts(weighedFor: stored, rules: desk.rules)
    let names = try sight.db.names(
      for: [stored.line], facts: facts.map(\.fact), book: desk.rules.book, district: district)
    let asked = try AskedAgain(
      stored, facts: facts, names: names, rules: desk.rules, sight: sight)
    return ObligationPage(
      asked: asked, rules: desk.rules, names: names,
      about: [
        names.complex(asked.it.complex), try subjectLine(asked.it, names, sight.db),
        try sight.db.placeName(asked.it.region),
      ].compactMap { $0 },
      facts: FactLines(
        shown(facts, asked.it).map(\.fact), deciding: Set(asked.it.facts), names: names,
        book: desk.rules.book,
        evidence: try sight.db.evidence(of: facts.map(\.fact.id), district: district.district),
        today: sight.today),
      revisions: try sight.db.revisions(of: key, district: district.district),
      record: recordForm(asked.it, facts, sight), today: sight.today)
  }

  /// Of a month or year only what decides it, and of what an organ owes only what the rule speaks
  /// of: the facts of an organ are about all of its duties.
  private func shown(_ facts: [StoredFact], _ it: Obligation) -> [StoredFact] {
    let entities = desk.rules.book.vocabulary.entities
    let isOfOrgan = it.scope.keys.allSatisfy { entities[$0]?.extent != .things }
    guard it.period != nil || isOfOrgan else { return facts }
    let spoken = it.period == nil ? desk.rules.book.rule(it.rule)?.eventKinds ?? [] : []
    return facts.filter { it.facts.contains($0.fact.id) || spoken.contains($0.fact.kind) }
  }

  private func recordForm(
    _ it: Obligation, _ facts: [StoredFact], _ sight: Sight
  ) -> RecordForm? {
    guard sight.doer.may(.recordFact, on: it),
      Parties(obligation: it, organs: desk.rules.book.organs).include(sight.doer.organ)
    else { return nil }
    return RecordForm(
      it, book: desk.rules.book, today: sight.today,
      known: Set(it.stated(by: facts.map(\.fact)).keys), refused: refused)
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
    return numbered(it)
  }

  /// What has a number of its own and no register: 物业纠纷 JF-101.
  private func numbered(_ it: Obligation) -> String? {
    let entities = desk.rules.book.vocabulary.entities
    for (role, id) in it.scope.sorted(by: { $0.key < $1.key }) {
      let isPlace = role == "complex" || role == "community"
      guard let entity = entities[role], entity.extent == .things, !isPlace else { continue }
      if id.utf8.count < 18 { return "\(entity.title) \(id)" }
    }
    return nil
  }
}

extension ReadConnection {
  /// `民权街道办事处 三里店居委会`; the district by its own name.
  fileprivate func placeName(_ region: Region) throws -> String? {
    var names: [String] = []
    var next: Region? = region
    while let region = next, region.depth > 0 || names.isEmpty {
      if let name = try place(region)?.name { names.insert(name, at: 0) }
      next = region.parent
    }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}
