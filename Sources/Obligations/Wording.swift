import Civil
import Kernel
import Rulebook

/// Says one obligation in the book's own words.
struct Wording {
  let it: Obligation
  let rules: Rules
  let names: Names
  let today: Day

  private var book: Book { rules.book }
  private var rule: Rule? { book.rule(it.rule) }

  /// The answer as a sentence.
  var conclusion: String {
    let text = book.words.fill(
      "conclusions.\(it.state.rawValue)",
      [
        "bearer": names.organ(it.bearer) ?? "", "act": act,
        "due": it.dueOn?.chinese(seenFrom: today) ?? "", "days": String(days),
      ])
    return text.hasSuffix("。") ? String(text.dropLast()) : text
  }

  /// What is to be done, with the month or year where it recurs.
  var act: String {
    let title = rule?.title ?? it.rule
    return it.period.map { "\(PeriodWords.chinese($0))\(title)" } ?? title
  }

  var parties: [String] {
    var lines: [String] = []
    func add(_ key: String, _ name: String, _ value: String?) {
      if let value { lines.append(book.words.fill("parties.\(key)", [name: value])) }
    }
    add("bearer", "bearer", names.organ(it.bearer))
    add("to", "to", names.organ(it.recipient))
    let with = rule?.who.with.compactMap { name($0) } ?? []
    add("with", "with", with.isEmpty ? nil : with.joined(separator: "、"))
    if let supervisor = names.organ(it.supervisor) {
      add("supervisor", "supervisor", supervisor)
    } else {
      lines.append(book.words.fill("parties.no_supervisor", [:]))
    }
    return lines
  }

  /// What may follow if nobody does it; always a proposal that a person decides.
  var consequences: [String] {
    (rule?.onBreach ?? []).compactMap { id in
      guard let rule = book.rule(id), case .consequence(let consequence) = rule.body else {
        return nil
      }
      var text = book.words.fill(
        "consequences.proposal", ["by": name(consequence.by) ?? "", "act": rule.title])
      if let target = consequence.target.flatMap(name) {
        text += book.words.fill("consequences.target", ["target": target])
      }
      return text
    }
  }

  var flags: [String] { it.flags.map { book.words.fill("flags.\($0)", [:]) } }

  var missing: [String] {
    it.missing.map { book.vocabulary.attributes[$0]?.title ?? $0 }
  }

  func name(_ party: Party) -> String? {
    switch party {
    case .organ(let id): names.organ(id)
    case .member(let name):
      names.organ(it.street?.code) ?? book.organs.classes[name]?.title
    case .role("bearer"): names.organ(it.bearer)
    case .supervisor: names.organ(it.supervisor)
    case .role(let role): it.subject[role].flatMap(names.organ) ?? book.organs.roles[role]?.title
    case .route: names.organ(it.recipient)
    }
  }

  private var days: Int {
    it.daysLate(on: today) ?? it.dueOn.map { max(0, $0.days(since: today)) } ?? 0
  }

  /// A short seal over what the page says, so that a printed notice can be held against it.
  var code: String {
    let parts =
      [it.key, it.state.rawValue, it.dueOn?.description ?? "", it.doneOn?.description ?? ""]
      + [book.digest, rules.calendar.digest] + it.facts
    return String(Digest(of: parts.joined(separator: "\n")).description.prefix(16))
  }
}
