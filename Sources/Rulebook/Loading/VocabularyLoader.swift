/// Reads the closed list of things, attributes and events.
struct VocabularyLoader {
  let loader: BookLoader
  private var problems: Problems { loader.problems }

  func load() -> Vocabulary {
    guard let form = loader.form("vocabulary.yaml") else {
      return Vocabulary(entities: [:], attributes: [:], events: [:])
    }
    for entry in loader.entries(form, "entities", as: .entity) {
      loader.names.entities[entry.key] = entity(entry)
    }
    for entry in loader.entries(form, "attributes", as: .attribute) {
      loader.names.attributes[entry.key] = attribute(entry)
    }
    let events = loader.entries(form, "events", as: .event)
    loader.names.events.formUnion(events.map(\.key))
    form.finish()
    var kinds = loader.above(\.vocabulary.events)
    for entry in events { kinds[entry.key] = event(entry) }
    return Vocabulary(
      entities: loader.names.entities, attributes: loader.names.attributes, events: kinds)
  }

  private func entity(_ entry: Piece.Entry) -> EntityKind? {
    guard let form = Form(entry.value, problems) else { return nil }
    let title = form.text("zh")
    let extent = form.optionalChoice("is", of: EntityKind.Extent.byName) ?? .things
    if form.flag("open") { loader.openNames.insert(Name(kind: .entity, text: entry.key)) }
    form.finish()
    return EntityKind(name: entry.key, title: title ?? entry.key, extent: extent)
  }

  private func attribute(_ entry: Piece.Entry) -> AttributeKind? {
    guard let form = Form(entry.value, problems) else { return nil }
    let title = form.text("zh") ?? entry.key
    let type = form.choice("type", of: AttributeKind.ValueType.byName) ?? .text
    let choices = form.named("of").compactMap { choice in
      form.text(of: choice.value).map { AttributeKind.Choice(value: choice.key, title: $0) }
    }
    if [.choice, .choices].contains(type) == choices.isEmpty {
      form.report(
        "of", zh: "类型 choice 和 choices 要在 of 下列出各个值，其他类型不写 of。",
        en: "choice lists its values under of; other types have none")
    }
    form.finish()
    return AttributeKind(name: entry.key, title: title, type: type, choices: choices)
  }

  private func event(_ entry: Piece.Entry) -> EventKind? {
    guard let form = Form(entry.value, problems) else { return nil }
    let kind = EventKind(
      name: entry.key, title: form.text("zh") ?? entry.key,
      about: entities("about", in: form), oneOf: entities("one_of", in: form),
      mayBeAbout: entities("may_be_about", in: form),
      needs: attributes("needs", in: form), mayState: attributes("may_state", in: form),
      isPlan: form.flag("plan"),
      evidence: form.optionalText("evidence").map { .expected($0) } ?? .none)
    if kind.about.isEmpty, kind.oneOf.isEmpty { form.missing("about") }
    form.finish()
    return kind
  }

  private func entities(_ key: String, in form: Form) -> [String] {
    form.references(key, to: Set(loader.names.entities.keys), zh: "词汇表的 entities", en: "entities")
  }

  private func attributes(_ key: String, in form: Form) -> [String] {
    form.references(
      key, to: Set(loader.names.attributes.keys), zh: "词汇表的 attributes", en: "attributes")
  }
}
