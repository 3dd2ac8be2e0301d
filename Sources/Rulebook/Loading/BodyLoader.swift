import Civil

/// Reads what is particular to each kind of rule.
struct BodyLoader {
  let loader: BookLoader
  let form: Form

  func body(_ kind: Rule.Kind) -> Rule.Body? {
    switch kind {
    case .deadline: deadline().map { .deadline($0) }
    case .window: window().map { .window($0) }
    case .routing: routing().map { .routing($0) }
    case .consequence: consequence().map { .consequence($0) }
    case .content: content().map { .content($0) }
    case .cure: deadline(atOnce: true).map { .cure($0) }
    case .power: deadline(doneBy: "choose_one").map { .power($0) }
    case .order: precedence().map { .order($0) }
    case .threshold: threshold().map { .threshold($0) }
    case .standing: .standing(standing())
    case .prohibition: .prohibition(prohibition())
    case .ladder: .ladder(ladder())
    }
  }

  private func deadline(doneBy key: String = "done_by", atOnce: Bool = false) -> Deadline? {
    let triggers = form.events("trigger", loader)
    if triggers.isEmpty { form.missing("trigger") }
    let term = form.form("due").flatMap(term)
    let doneBy = form.events(key, loader)
    if doneBy.isEmpty { form.missing(key) }
    let replan = form.optionalChoice("replan", of: ["follow_latest_plan": true]) ?? false
    let breach = form.optionalChoice("breach", of: ["at_once": true, "after_order": false])
    let pauses = form.items("pause").compactMap(pause)
    let validIf = form.condition("valid_if", loader)
    let (actual, lapsesOn) = (form.event("actual", loader), form.events("lapse_on", loader))
    guard let term else { return nil }
    return Deadline(
      triggers: triggers, term: term, doneBy: doneBy, validIf: validIf,
      followsLatestPlan: replan, actual: actual, pauses: pauses, lapsesOn: lapsesOn,
      breachesAtOnce: breach ?? atOnce, extending: form.optionalForm("extend").flatMap(extending),
      ownPart: form.events("own_part", loader))
  }

  func term(_ form: Form) -> Deadline.Term? {
    defer { form.finish() }
    if form.has("stated") {
      let attribute = form.attribute("stated", loader)
      let otherwise = form.optionalForm("otherwise").flatMap(term) ?? Deadline.Term.none
      return attribute.map { .stated($0, otherwise: otherwise) }
    }
    if form.has("open") {
      return form.reference(
        "open", to: loader.names.openTerms, zh: "open_terms.yaml ", en: "open terms"
      )
      .map { .open($0) }
    }
    if form.flag("none") { return Deadline.Term.none }
    let units: [String: @Sendable (Int) -> Period] = [
      "day": { .days($0) }, "working_day": { .workingDays($0) }, "month": { .months($0) },
      "year": { .years($0) },
    ]
    let count = form.integer("count", in: 1...3650)
    let unit = form.choice("unit", of: units)
    guard let count, let unit else { return nil }
    return .period(unit(count))
  }

  private func pause(_ piece: Piece) -> Deadline.Pause? {
    guard let form = Form(piece, loader.problems) else { return nil }
    let from = form.event("from", loader)
    let until = form.event("until", loader)
    form.finish()
    guard let from, let until else {
      form.report(
        "from", zh: "停计时要写 from 和 until 两个事件。", en: "a pause has the events from and until")
      return nil
    }
    return Deadline.Pause(from: from, until: until)
  }

  private func window() -> Recurrence? {
    let doneBy = form.events("done_by", loader)
    if doneBy.isEmpty { form.missing("done_by") }
    let validIf = form.condition("valid_if", loader)
    let attribute = form.attribute("for", loader)
    guard let window = form.form("window") else { return nil }
    let again = window.has("again") ? again(window) : nil
    let unit = again == nil ? window.choice("every", of: Window.Unit.byName) : .month
    let atLeast = window.integer("at_least", in: 1...1000)
    window.finish()
    guard let unit, let atLeast else { return nil }
    return Recurrence(
      unit: unit, again: again, atLeast: atLeast, doneBy: doneBy, validIf: validIf,
      periodAttribute: attribute)
  }

  private func routing() -> RoutingTable? {
    guard form.required("table") != nil else { return nil }
    return RoutingTable(rows: form.items("table").compactMap(row))
  }

  private func row(_ piece: Piece) -> RoutingTable.Row? {
    guard let form = Form(piece, loader.problems) else { return nil }
    let party = form.required("to").flatMap { PartyLoader(loader: loader).party($0, in: form) }
    var when: [String: [String]] = [:]
    if let conditions = form.form("when") {
      for entry in form.named("when") {
        when[entry.key] = conditions.texts(entry.key)
        _ = conditions.attribute(key: entry, loader)
      }
    }
    let cites = form.citations("cite", loader)
    form.finish()
    return party.map { RoutingTable.Row(when: when, to: $0, cites: cites) }
  }

  private func consequence() -> Consequence? {
    let parties = PartyLoader(loader: loader)
    let by = form.required("by").flatMap { parties.party($0, in: form) }
    let target = parties.party("target", in: form)
    let act = form.required("act") == nil ? nil : form.event("act", loader)
    // A consequence is only ever proposed, and a book has to say so.
    _ = form.choice("needs", of: ["human_decision": true])
    let appeal = form.flag("appeal")
    guard let by, let act else { return nil }
    return Consequence(by: by, act: act, target: target, isAppealable: appeal)
  }
}

extension Form {
  /// A key that names an attribute, with values that the attribute can have.
  fileprivate func attribute(key entry: Piece.Entry, _ loader: BookLoader) -> String? {
    guard let kind = loader.names.attributes[entry.key] else {
      problems.report(
        entry.place, zh: "词汇表里没有属性“\(entry.key)”。", en: "unknown attribute \(entry.key)")
      return nil
    }
    guard kind.type == .choice else { return entry.key }
    let values = Set(kind.choices.map(\.value))
    _ = references(entry.key, to: values, zh: "“\(kind.name)”的值", en: "values of \(kind.name)")
    return entry.key
  }
}
