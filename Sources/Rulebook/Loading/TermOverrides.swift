/// What a book decides of the words and readings that those above have left open.
struct TermOverrides {
  let loader: BookLoader
  let form: Form
  private var problems: Problems { loader.problems }

  func decide(_ terms: inout [String: OpenTerm]) {
    let above = loader.above(\.openTerms)
    for entry in form.named("overrides") {
      guard let term = above[entry.key] else {
        report(unknown: entry, among: Set(above.keys))
        continue
      }
      guard let decision = Form(entry.value, problems) else { continue }
      if let decided = decided(term, decision, at: entry.place) { terms[entry.key] = decided }
    }
  }

  private func decided(_ term: OpenTerm, _ decision: Form, at place: Place) -> OpenTerm? {
    let value = decision.integer("value", in: 1...3650)
    let by = decision.text("decided_by")
    let authority = decision.authority(loader)
    decision.finish()
    guard let value, let by else { return nil }
    let name = Name(kind: .openTerm, text: term.key)
    if let old = term.value, old != value {
      guard loader.openNames.contains(name) else {
        problems.report(
          place, zh: "“\(term.word)”在上一层已经定了 \(old)，没有开放（open）。",
          en: "\(term.key) is decided as \(old) above and not left open")
        return nil
      }
      refuseLooser(term, old, value, authority, at: place)
    }
    return OpenTerm(
      key: term.key, word: term.word, unit: term.unit, value: value, suggested: term.suggested,
      decidedBy: by)
  }

  /// More time is less strict; of a mere number nobody can say.
  private func refuseLooser(
    _ term: OpenTerm, _ old: Int, _ new: Int, _ authority: Citation?, at place: Place
  ) {
    let origin = loader.origins[Name(kind: .openTerm, text: term.key)]
    let layers = loader.parents.flatMap(\.layers)
    guard let higher = layers.first(where: { $0.id == origin }), higher.rank > loader.head.rank,
      new > old || term.unit == .count
    else { return }
    if let authority, loader.ranks[authority.source] ?? .district >= higher.rank { return }
    problems.report(
      place,
      zh: "“\(term.word)”在\(higher.rank.title)里是 \(old)，改成 \(new) 更宽，要写 authority 注明允许这样做的上位法。",
      en: "\(term.key) is \(old) in \(higher.id), and \(new) asks less: cite the superior law "
        + "under authority")
  }

  func decide(_ ambiguities: inout [String: Ambiguity]) {
    let above = loader.above(\.ambiguities)
    for entry in form.named("overrides") {
      guard let ambiguity = above[entry.key] else {
        report(unknown: entry, among: Set(above.keys))
        continue
      }
      guard let decision = Form(entry.value, problems) else { continue }
      let keys = Set(ambiguity.readings.map(\.key))
      let chosen = decision.reference("decided", to: keys, zh: "readings", en: "readings")
      let by = decision.text("decided_by")
      decision.finish()
      if let decider = ambiguity.decidedBy {
        problems.report(
          entry.place, zh: "\(entry.key) 已由\(decider)定了读法。",
          en: "\(entry.key) has been decided above by \(decider)")
      }
      guard let chosen, let by else { continue }
      ambiguities[entry.key] = Ambiguity(
        key: ambiguity.key, text: ambiguity.text, readings: ambiguity.readings, chosen: chosen,
        decidedBy: by)
    }
  }

  private func report(unknown entry: Piece.Entry, among names: Set<String>) {
    let near = Nearness.closest(to: entry.key, among: names)
    problems.report(
      entry.place, zh: "上一层手册里没有“\(entry.key)”。" + (near.map { "是不是“\($0)”？" } ?? ""),
      en: "\(entry.key) stands in no book above" + (near.map { "; did you mean \($0)?" } ?? ""))
  }
}
