import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// Records what fulfils a duty: “合同已于 9月30日 报来备案”. The duty is worked out again at once.
struct RecordFact: Act {
  static let permission = Permission.recordFact

  let key: String
  let district: Region
  let kind: String
  let on: Day
  let attributes: [String: Attribute]
  let evidence: [Attachment]
  let note: String?
  let rules: Rules

  func subject(in db: any ReadConnection) throws -> Obligation {
    try db.obligation(key, district: district.district)
  }

  func perform(on it: Obligation, in tx: Transaction) throws {
    guard let event = rules.book.vocabulary.events[kind],
      rules.book.rule(it.rule)?.fulfilledBy.contains(kind) == true
    else { throw FactRefusal.notThisDuty(kind) }
    guard Parties(obligation: it, organs: rules.book.organs).include(tx.doer.organ) else {
      throw FactRefusal.notAParty
    }
    let attributes = try stated(it, event, in: tx.db).merging(attributes) { $1 }
    try check(it, event, attributes, today: tx.today)
    tx.announce(
      RecordedEvent(
        kind, about: event.subject(from: it.subject), on: on, in: it.region,
        enterprise: it.enterprise, attributes: attributes, evidence: evidence))
    tx.note(
      "登记：\(event.title)（\(on.chinese)）", about: ID<Obligation>(rawValue: key).reference,
      changes: evidence.map { Change("evidence", from: nil, to: $0.name) }, why: note)
  }

  /// What the deciding facts say and this event may say as well: the street, the type of contract.
  private func stated(
    _ it: Obligation, _ event: EventKind, in db: any ReadConnection
  ) throws -> [String: Attribute] {
    let facts = try db.facts(it.facts, district: district.district).map(\.fact)
    return it.stated(by: facts).filter { (event.needs + event.mayState).contains($0.key) }
  }

  private func check(
    _ it: Obligation, _ event: EventKind, _ attributes: [String: Attribute], today: Day
  ) throws {
    if on > today && !event.isPlan { throw FactRefusal.future(field: "on") }
    let runsForward = it.triggeredOn.map { trigger in it.dueOn.map { trigger <= $0 } ?? true }
    if let trigger = it.triggeredOn, it.period == nil, runsForward == true, on < trigger {
      throw FactRefusal.beforeTrigger(trigger.chinese(seenFrom: today))
    }
    for name in event.needs where attributes[name] == nil {
      let title = rules.book.vocabulary.attributes[name]?.title ?? name
      throw FactRefusal.missing(field: "attr.\(name)", title: title)
    }
  }
}

extension EventKind {
  /// The parts of a duty's subject that an event of this kind speaks of.
  func subject(from known: [String: String]) -> [String: String] {
    known.filter { (about + oneOf + mayBeAbout).contains($0.key) }
  }
}

extension Obligation {
  /// What its trigger states about the thing itself, beyond free words.
  func stated(by facts: [Fact]) -> [String: Attribute] {
    guard period == nil, let trigger = self.facts.first else { return [:] }
    let fact = facts.first { $0.id == trigger }
    return (fact?.attributes ?? [:]).filter { $0.key.contains(".") }
  }
}
