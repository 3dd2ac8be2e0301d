import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// Puts a wrongly recorded fact right. The wrong one stays, with the reason and who corrected it.
struct CorrectFact: Act {
  static let permission = Permission.correctFact

  let factID: String
  let district: Region
  let on: Day
  let attributes: [String: Attribute]
  /// What the fact does not state after all.
  var cleared: Set<String> = []
  let evidence: [Attachment]
  let why: String
  let rules: Rules

  func subject(in db: any ReadConnection) throws -> StoredFact {
    try db.fact(factID, district: district.district)
  }

  func perform(on stored: StoredFact, in tx: Transaction) throws {
    let old = stored.fact
    guard !why.isEmpty else { throw FactRefusal.noReason }
    guard try tx.db.isCurrent(old, district: district.district) else {
      throw FactRefusal.alreadyCorrected
    }
    let event = rules.book.vocabulary.events[old.kind]
    if on > tx.today && event?.isPlan != true { throw FactRefusal.future(field: "on") }
    let attributes = old.attributes.merging(attributes) { $1 }
      .filter { !cleared.contains($0.key) }
    try check(event, attributes)
    guard on != old.on || attributes != old.attributes || !evidence.isEmpty else {
      throw FactRefusal.nothingChanged
    }
    tx.announce(
      RecordedEvent(
        old.kind, about: old.subject, on: on, in: stored.region, enterprise: stored.enterprise,
        attributes: attributes, supersedes: ID(rawValue: factID), evidence: evidence))
    tx.note(
      "更正：\(event?.title ?? old.kind)", about: ID<Fact>(rawValue: factID).reference,
      changes: changes(from: old, to: attributes), why: why)
  }

  private func check(_ event: EventKind?, _ attributes: [String: Attribute]) throws(FactRefusal) {
    for name in event?.needs ?? [] where attributes[name] == nil {
      let title = rules.book.vocabulary.attributes[name]?.title ?? name
      throw .missing(field: "attr.\(name)", title: title)
    }
  }

  private func changes(from old: Fact, to attributes: [String: Attribute]) -> [Change] {
    let words = FactWords(book: rules.book, names: Names(book: rules.book))
    func told(_ name: String, _ value: Attribute?) -> String? {
      value.map { words.told($0, rules.book.vocabulary.attributes[name]) }
    }
    var changes: [Change] = []
    if on != old.on { changes.append(Change("on", from: old.on.description, to: on.description)) }
    for name in Set(old.attributes.keys).union(attributes.keys).sorted()
    where old.attributes[name] != attributes[name] {
      changes.append(
        Change(name, from: told(name, old.attributes[name]), to: told(name, attributes[name])))
    }
    return changes + evidence.map { Change("evidence", from: nil, to: $0.name) }
  }
}

/// Takes a fact back that never happened.
struct WithdrawFact: Act {
  static let permission = Permission.withdrawFact

  let factID: String
  let district: Region
  let why: String
  let rules: Rules

  func subject(in db: any ReadConnection) throws -> StoredFact {
    try db.fact(factID, district: district.district)
  }

  func perform(on stored: StoredFact, in tx: Transaction) throws {
    let old = stored.fact
    guard !why.isEmpty else { throw FactRefusal.noReason }
    guard try tx.db.isCurrent(old, district: district.district) else {
      throw FactRefusal.alreadyCorrected
    }
    tx.announce(
      RecordedEvent(
        old.kind, about: old.subject, on: old.on, in: stored.region, enterprise: stored.enterprise,
        supersedes: ID(rawValue: factID), withdraws: true))
    tx.note(
      "撤回：\(rules.book.vocabulary.events[old.kind]?.title ?? old.kind)",
      about: ID<Fact>(rawValue: factID).reference,
      changes: [Change("on", from: old.on.description, to: nil)], why: why)
  }
}

extension ReadConnection {
  /// Whether nothing has replaced or withdrawn this fact, and it is not itself a withdrawal.
  func isCurrent(_ fact: Fact, district: String) throws -> Bool {
    guard !fact.withdraws else { return false }
    return try !isCorrected(fact.id, district: district)
  }
}
