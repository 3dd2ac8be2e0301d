import Civil

extension Rule {
  /// What a rule says, part by part, as text that can be compared between books.
  func features(in book: Book) -> [String: String] {
    var parts: [String: String] = [
      "title": title, "kind": kind.rawValue, "modality": modality.rawValue,
      "bearer": who.bearers.map(\.name).joined(separator: ", "),
      "each": each.joined(separator: ", "),
      "warn": "\(warn.days)\(warn.isWorkingDays ? "wd" : "d")",
      "on_breach": onBreach.joined(separator: ", "),
      "trigger": triggers.joined(separator: ", "),
      "done_by": fulfilledBy.joined(separator: ", "),
    ]
    parts["to"] = who.to?.name
    parts["supervisor"] = who.supervisor?.name
    parts["with"] = who.with.isEmpty ? nil : who.with.map(\.name).joined(separator: ", ")
    parts["if"] = condition.map { "\($0)" }
    parts["counting"] = deadline == nil ? nil : counting ?? book.counting
    for (name, text) in bodyFeatures(in: book) { parts[name] = text }
    return parts
  }

  private func bodyFeatures(in book: Book) -> [String: String] {
    switch body {
    case .deadline(let it), .cure(let it), .power(let it):
      return ["due": it.term.text(in: book)].adding("valid_if", it.validIf)
    case .window(let it):
      let every = it.again.map { Deadline.Term.open($0).text(in: book) } ?? it.unit.rawValue
      return ["every": every, "at_least": String(it.atLeast)].adding("valid_if", it.validIf)
    case .order(let it): return ["lead": it.lead.text(in: book)].adding("first.if", it.firstIf)
    case .threshold(let it): return ["op": it.comparison.rawValue, "bound": "\(it.bound)"]
    case .standing(let it): return ["fresh_after": it.freshAfter.joined(separator: ", ")]
    case .prohibition(let it): return [:].adding("where", it.condition)
    case .ladder(let it): return ["rungs": it.rungs.map(\.at.name).joined(separator: " → ")]
    case .content(let it): return ["requires": it.items.map(\.title).joined(separator: "、")]
    case .routing(let it):
      let rows = it.rows.map { row in
        let when = row.when.sorted { $0.key < $1.key }
          .map { "\($0.key)=\($0.value.joined(separator: "|"))" }
        return "\(when.joined(separator: ", ")) → \(row.to.name)"
      }
      return ["table": rows.joined(separator: "; ")]
    case .consequence(let it):
      return ["by": it.by.name, "act": it.act, "target": it.target?.name ?? "-"]
    }
  }
}

extension Deadline.Term {
  /// `15 day`, or the word that has no number yet.
  func text(in book: Book) -> String {
    switch self {
    case .period(let period): "\(period)"
    case .open(let key):
      book.openTerms[key].map { "\($0.word)=\($0.value.map(String.init) ?? "?")" } ?? key
    case .none: "-"
    case .stated(let attribute, let otherwise): "\(attribute) / \(otherwise.text(in: book))"
    }
  }
}

extension [String: String] {
  fileprivate func adding(_ name: String, _ condition: Guard?) -> [String: String] {
    guard let condition else { return self }
    return merging([name: "\(condition)"]) { $1 }
  }
}
