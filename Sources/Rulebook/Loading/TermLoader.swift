/// Reads the words without numbers, and the sentences with two readings.
struct TermLoader {
  let loader: BookLoader
  private var problems: Problems { loader.problems }

  func openTerms() -> [String: OpenTerm] {
    guard let form = loader.form("open_terms.yaml") else { return [:] }
    var terms = loader.above(\.openTerms)
    for entry in loader.entries(form, "open_terms", as: .openTerm) {
      loader.names.openTerms.insert(entry.key)
      terms[entry.key] = Form(entry.value, problems).flatMap { term(entry.key, $0) }
    }
    TermOverrides(loader: loader, form: form).decide(&terms)
    form.finish()
    return terms
  }

  private func term(_ key: String, _ form: Form) -> OpenTerm? {
    let word = form.text("word")
    let unit = form.choice("unit", of: OpenTerm.Unit.byName)
    let value = form.optionalInteger("value", in: 1...3650)
    let suggested = form.optionalInteger("suggested", in: 1...3650)
    let decidedBy = form.optionalText("decided_by")
    if form.flag("open") { loader.openNames.insert(Name(kind: .openTerm, text: key)) }
    if value != nil, decidedBy == nil {
      form.report(
        "value", zh: "定了数，就要在 decided_by 写明谁定的。", en: "a value needs decided_by: who decided it")
    }
    form.finish()
    guard let word, let unit else { return nil }
    return OpenTerm(
      key: key, word: word, unit: unit, value: value, suggested: suggested, decidedBy: decidedBy)
  }

  func ambiguities() -> [String: Ambiguity] {
    guard let form = loader.form("ambiguities.yaml") else { return [:] }
    var ambiguities = loader.above(\.ambiguities)
    for entry in loader.entries(form, "ambiguities", as: .ambiguity) {
      loader.names.ambiguities.insert(entry.key)
      ambiguities[entry.key] = Form(entry.value, problems).flatMap { ambiguity(entry.key, $0) }
    }
    TermOverrides(loader: loader, form: form).decide(&ambiguities)
    form.finish()
    return ambiguities
  }

  private func ambiguity(_ key: String, _ form: Form) -> Ambiguity? {
    let text = form.text("text")
    let readings = form.named("readings").compactMap(reading)
    if readings.count < 2 {
      form.report("readings", zh: "至少要有两种读法。", en: "an ambiguity has at least two readings")
    }
    let keys = Set(readings.map(\.key))
    let standard = form.reference("default", to: keys, zh: "readings", en: "readings")
    let decided = form.optionalReference("decided", to: keys, zh: "readings", en: "readings")
    let decidedBy = form.optionalText("decided_by")
    form.finish()
    guard let text, let standard else { return nil }
    return Ambiguity(
      key: key, text: text, readings: readings, chosen: decided ?? standard, decidedBy: decidedBy)
  }

  private func reading(_ entry: Piece.Entry) -> Reading? {
    guard let form = Form(entry.value, problems) else { return nil }
    let title = form.text("zh")
    let effects = [counting(form), rollsBack(form), each(form), stub(form), hard(form)].compactMap {
      $0
    }
    form.finish()
    guard effects.count == 1, let effect = effects.first else {
      problems.report(
        form.place, zh: "一种读法要写明一项效果：counting、rolls_back、each、stub 或 hard。",
        en: "a reading has one effect: counting, rolls_back, each, stub or hard")
      return nil
    }
    return title.map { Reading(key: entry.key, title: $0, effect: effect) }
  }

  private func counting(_ form: Form) -> Reading.Effect? {
    form.optionalReference("counting", to: loader.names.countings, zh: "countings", en: "countings")
      .map { .counting($0) }
  }

  private func rollsBack(_ form: Form) -> Reading.Effect? {
    form.piece("rolls_back") == nil ? nil : .rollsBack(form.flag("rolls_back"))
  }

  private func hard(_ form: Form) -> Reading.Effect? {
    form.piece("hard") == nil ? nil : .hard(form.flag("hard"))
  }

  private func each(_ form: Form) -> Reading.Effect? {
    let names = form.references(
      "each", to: Set(loader.names.entities.keys), zh: "词汇表的 entities", en: "entities")
    return names.isEmpty ? nil : .each(names)
  }

  /// `stub: never`, or the number of days that must remain.
  private func stub(_ form: Form) -> Reading.Effect? {
    guard let piece = form.piece("stub") else { return nil }
    if piece.content == .text("never") { return .stub(nil) }
    return form.integer("stub", in: 0...366).map { .stub($0) }
  }
}
