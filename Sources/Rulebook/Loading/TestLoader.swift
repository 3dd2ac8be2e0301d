import Civil

/// Reads the cases that the book carries.
struct TestLoader {
  let loader: BookLoader
  var problems: Problems { loader.problems }

  init(loader: BookLoader) {
    self.loader = loader
  }

  func load() -> [BookTest] {
    var tests: [BookTest] = []
    for form in loader.forms(under: ["tests"]) {
      tests += form.items("tests").compactMap(test)
      form.finish()
    }
    return tests
  }

  private func test(_ piece: Piece) -> BookTest? {
    guard let form = Form(piece, problems) else { return nil }
    let name = form.text("name")
    let rule = form.reference("rule", to: loader.names.rules, zh: "rules ", en: "rules")
    let given = form.items("given").enumerated().compactMap { fact($0.offset, $0.element) }
    let expectations = form.items("expect").compactMap { expectation($0) }
    if expectations.isEmpty { form.missing("expect") }
    let readings = readings(form)
    form.finish()
    guard let name, let rule else { return nil }
    return BookTest(
      name: name, rule: rule, given: given, expectations: expectations, readings: readings,
      place: form.place)
  }

  private func readings(_ form: Form) -> [String: String] {
    var readings: [String: String] = [:]
    for entry in form.named("reading") {
      if !loader.names.ambiguities.contains(entry.key) {
        problems.report(
          entry.place, zh: "没有歧义项 \(entry.key)。", en: "there is no ambiguity \(entry.key)")
      }
      readings[entry.key] = form.text(of: entry.value)
    }
    return readings
  }

  private func fact(_ index: Int, _ piece: Piece) -> Fact? {
    guard let form = Form(piece, problems) else { return nil }
    let kind = form.reference(
      "event", to: loader.names.events, zh: "词汇表的 events", en: "events of the vocabulary")
    let day = form.has("day") ? form.day("day") : nil
    if day == nil, !form.has("day") { form.missing("day") }
    let known = form.day("known")
    let subject = texts("about", in: form)
    let attributes = attributes(form)
    let id = form.optionalText("id") ?? "f-\(index + 1)"
    let by = form.optionalText("by") ?? "office"
    let corrects = form.optionalText("corrects")
    let withdraws = form.optionalText("withdraws")
    form.finish()
    guard let kind, let day else { return nil }
    return Fact(
      id: id, kind: kind, subject: subject, on: day,
      knownAt: known?.start ?? Instant(milliseconds: 0), by: by, attributes: attributes,
      supersedes: corrects ?? withdraws, withdraws: withdraws != nil)
  }

  func texts(_ key: String, in form: Form) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in form.named(key) { texts[entry.key] = form.text(of: entry.value) }
    return texts
  }

  private func attributes(_ form: Form) -> [String: Attribute] {
    var attributes: [String: Attribute] = [:]
    for entry in form.named("with") {
      guard loader.names.attributes[entry.key] != nil else {
        problems.report(
          entry.place, zh: "词汇表里没有属性“\(entry.key)”。", en: "unknown attribute \(entry.key)")
        continue
      }
      attributes[entry.key] = value(entry.value, in: form)
    }
    return attributes
  }

  private func value(_ piece: Piece, in form: Form) -> Attribute? {
    switch piece.content {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .list(let items): .list(items.compactMap(form.text(of:)))
    case .null, .mapping: nil
    }
  }
}
