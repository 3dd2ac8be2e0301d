import Civil
import Kernel

/// Fills the book's templates for one determination.
struct Telling {
  let book: Book
  let rule: Rule
  let it: Determination
  let asOf: Day
  /// The day from which days are told, so that its own year need not be said; `nil`: always.
  let today: Day?
  let name: (String) -> String

  private var words: Words { book.words }

  var conclusion: String {
    let days = it.due.map { abs(asOf.days(since: $0)) } ?? 0
    return words.fill(
      "conclusions.\(it.state.rawValue)",
      [
        "bearer": it.bearer.map(name) ?? words.fill("parties.unknown", [:]),
        "to": it.to.map(name) ?? "", "act": act, "due": it.due.map(told) ?? "",
        "days": String(it.state == .open || it.state == .dueSoon ? days : it.daysLate),
        "trigger": it.trigger.map(told) ?? "", "period": period,
        "done": String(it.progress?.done ?? 0), "needed": String(it.progress?.needed ?? 0),
        "missing": missing.joined(separator: "、"), "done_on": it.doneOn.map(told) ?? "",
      ])
  }

  private var act: String { period + rule.title }

  private var period: String { it.period.flatMap { Window($0) }?.chinese ?? "" }

  private func told(_ day: Day) -> String { day.told(seenFrom: today) }

  /// What sets the duty off, in words.
  var event: String {
    rule.triggers.compactMap { book.vocabulary.events[$0]?.title }
      .joined(separator: "、")
  }

  var parties: [NamedParty] {
    var parties: [NamedParty] = []
    func add(_ part: NamedParty.Part, _ id: String?, _ name: String?) {
      guard let name else { return }
      parties.append(
        NamedParty(
          part: part, id: id, name: name, text: words.fill("parties.\(part)", [part.rawValue: name])
        ))
    }
    add(.bearer, it.bearer, it.bearer.map(name))
    add(.to, it.to, it.to.map(name))
    let with = rule.who.with.map(title)
    add(.with, nil, with.isEmpty ? nil : with.joined(separator: "、"))
    add(.supervisor, it.supervisor, it.supervisor.map(name))
    guard it.supervisor == nil else { return parties }
    let nobody = words.fill("parties.no_supervisor", [:])
    return parties + [NamedParty(part: .supervisor, id: nil, name: nobody, text: nobody)]
  }

  func stated(_ fact: Fact) -> StatedFact {
    StatedFact(
      id: fact.id, on: fact.on, by: fact.by, knownAt: fact.knownAt,
      text: words.fill(
        "facts.line",
        [
          "event": book.vocabulary.events[fact.kind]?.title ?? fact.kind,
          "day": told(fact.on), "by": name(fact.by), "known": told(fact.knownAt.day),
        ]))
  }

  /// Which events end the duty, with which papers; what else must hold stands in the rule's note.
  var fulfilment: [Fulfilment] {
    rule.fulfilledBy.compactMap { book.vocabulary.events[$0] }.map { event in
      guard case .expected(let evidence) = event.evidence else {
        return Fulfilment(
          event: event.name, text: words.fill("fulfilment.event", ["event": event.title]))
      }
      return Fulfilment(
        event: event.name,
        text: words.fill("fulfilment.proven", ["event": event.title, "evidence": evidence]))
    }
  }

  var consequences: [ProposedConsequence] {
    rule.onBreach.compactMap { id in
      guard let following = book.rule(id), case .consequence(let consequence) = following.body
      else { return nil }
      var text = words.fill(
        "consequences.proposal", ["by": title(consequence.by), "act": following.title])
      if let target = consequence.target {
        text += words.fill("consequences.target", ["target": title(target)])
      }
      if consequence.isAppealable { text += words.fill("consequences.appeal", [:]) }
      return ProposedConsequence(
        rule: id, text: text, basis: rule.breachBasis, isAppealable: consequence.isAppealable)
    }
  }

  var notes: [String] {
    it.flags.map { words.fill("flags.\($0.rawValue)", [:]) }
  }

  var missing: [String] {
    it.missing.map { book.vocabulary.attributes[$0]?.title ?? item($0) ?? $0 }
  }

  /// What a document must say, by its key.
  private func item(_ key: String) -> String? {
    guard case .content(let content) = rule.body else { return nil }
    return content.items.first { $0.key == key }?.title
  }

  private func title(_ party: Party) -> String {
    switch party {
    case .organ(let id): name(id)
    case .member(let name):
      it.related[name].map(self.name) ?? book.organs.classes[name]?.title ?? name
    case .role(let role): it.related[role].map(name) ?? book.organs.roles[role]?.title ?? role
    case .route: it.to.map(name) ?? ""
    case .supervisor: it.supervisor.map(name) ?? ""
    case .bearer: it.bearer.map(name) ?? words.fill("parties.unknown", [:])
    }
  }
}

extension Day {
  /// In full, or without the year where it is that of the given day.
  func told(seenFrom today: Day?) -> String { today.map(chinese(seenFrom:)) ?? chinese }
}
