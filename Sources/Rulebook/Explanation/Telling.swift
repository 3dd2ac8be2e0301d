import Civil
import Kernel

/// Fills the book's templates for one determination.
struct Telling {
  let book: Book
  let rule: Rule
  let it: Determination
  let asOf: Day
  let name: (String) -> String

  private var words: Words { book.words }

  var conclusion: String {
    let days = it.due.map { abs(asOf.days(since: $0)) } ?? 0
    return words.fill(
      "conclusions.\(it.state.rawValue)",
      [
        "bearer": it.bearer.map(name) ?? words.fill("flags.bearer_unknown", [:]),
        "to": it.to.map(name) ?? "", "act": act, "due": it.due?.chinese ?? "",
        "days": String(it.state == .open || it.state == .dueSoon ? days : it.daysLate),
        "trigger": it.trigger?.chinese ?? "", "period": period,
        "done": String(it.progress?.done ?? 0), "needed": String(it.progress?.needed ?? 0),
      ])
  }

  private var act: String { period + rule.title }

  private var period: String { it.period.flatMap { Window($0) }?.chinese ?? "" }

  /// What sets the duty off, in words.
  var event: String {
    guard case .deadline(let deadline) = rule.body else { return "" }
    return deadline.triggers.compactMap { book.vocabulary.events[$0]?.title }
      .joined(separator: "、")
  }

  var clauses: [CitedClause] {
    rule.cites.compactMap { cite in
      book.sources.resolve(cite).map {
        CitedClause(
          citation: cite, source: book.sources.documents[cite.source]?.title ?? cite.source,
          text: $0.text, hash: $0.hash)
      }
    }
  }

  func laws(_ counting: Counting) -> [CitedLaw] {
    (rule.cites + counting.cites.compactMap(Citation.init)).compactMap { cite in
      book.sources.article(cite).map {
        CitedLaw(
          citation: cite, title: book.sources.laws[cite.source]?.title ?? cite.source,
          gist: $0.gist, verified: $0.verified)
      }
    }
  }

  func stated(_ fact: Fact) -> StatedFact {
    StatedFact(
      id: fact.id, on: fact.on, by: fact.by, knownAt: fact.knownAt,
      text: words.fill(
        "facts.line",
        [
          "event": book.vocabulary.events[fact.kind]?.title ?? fact.kind,
          "day": fact.on.chinese, "by": name(fact.by), "known": fact.knownAt.day.chinese,
        ]))
  }

  var parties: [String] {
    var lines: [String] = []
    if let bearer = it.bearer {
      lines.append(words.fill("parties.bearer", ["bearer": name(bearer)]))
    }
    if let to = it.to { lines.append(words.fill("parties.to", ["to": name(to)])) }
    let with = rule.who.with.map(title)
    if !with.isEmpty {
      lines.append(words.fill("parties.with", ["with": with.joined(separator: "、")]))
    }
    lines.append(
      it.supervisor.map { words.fill("parties.supervisor", ["supervisor": name($0)]) }
        ?? words.fill("parties.no_supervisor", [:]))
    return lines
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
      return ProposedConsequence(
        rule: id, text: text, basis: rule.breachBasis, isAppealable: consequence.isAppealable)
    }
  }

  var notes: [String] {
    it.flags.map { words.fill("flags.\($0.rawValue)", [:]) }
  }

  private func title(_ party: Party) -> String {
    switch party {
    case .organ(let id): name(id)
    case .member(let name):
      it.related[name].map(self.name) ?? book.organs.classes[name]?.title ?? name
    case .role(let role): it.related[role].map(name) ?? book.organs.roles[role]?.title ?? role
    case .route: it.to.map(name) ?? ""
    case .supervisor: it.supervisor.map(name) ?? ""
    }
  }
}
