import Civil

/// Reads the kinds that ask for more than a day: orders of things, numbers, what must stay.
extension BodyLoader {
  func extending(_ form: Form) -> Deadline.Extension? {
    let by = form.event("by", loader)
    let until = form.attribute("until", loader)
    let most = form.integer("at_most", in: 1...10)
    form.finish()
    if by == nil { form.missing("by") }
    if until == nil { form.missing("until") }
    guard let by, let until, let most else { return nil }
    return Deadline.Extension(by: by, until: until, atMost: most)
  }

  /// 定期: how often stands among the open terms.
  func again(_ form: Form) -> String? {
    form.reference(
      "again", to: loader.names.openTerms, zh: "open_terms.yaml ", en: "open terms")
  }

  func precedence() -> Precedence? {
    guard let first = form.form("first"), let then = form.form("then") else { return nil }
    let firsts = needed("event", in: first)
    let firstIf = first.condition("if", loader)
    let lead = first.optionalForm("lead").flatMap(term) ?? Deadline.Term.none
    let thens = needed("event", in: then)
    let thenIf = then.condition("if", loader)
    first.finish()
    then.finish()
    return Precedence(first: firsts, firstIf: firstIf, then: thens, thenIf: thenIf, lead: lead)
  }

  func threshold() -> Threshold? {
    let at = needed("at", in: form)
    let value = form.attribute("value", loader)
    if value == nil { form.missing("value") }
    let whole = form.attribute("of", loader)
    let comparison = form.choice("op", of: Guard.Comparison.byName)
    let reason = form.events("reason", loader)
    guard let piece = form.required("bound"), let bound = bound(piece), let value, let comparison
    else { return nil }
    return Threshold(
      at: at, value: value, whole: whole, comparison: comparison, bound: bound, reason: reason)
  }

  private func bound(_ piece: Piece) -> Threshold.Bound? {
    switch piece.content {
    case .number(let number): return .number(number)
    case .flag(let flag): return .flag(flag)
    case .text(let text):
      if let share = Fraction(text) { return .share(share) }
    case .mapping:
      guard let open = Form(piece, loader.problems) else { return nil }
      let key = open.reference(
        "open", to: loader.names.openTerms, zh: "open_terms.yaml ", en: "open terms")
      open.finish()
      return key.map { .open($0) }
    default: break
    }
    form.wrong(
      piece, zh: "整数、\"1/2\" 这样的比例、true、false 或 { open: 词 }",
      en: "a whole number, a share like \"1/2\", true, false or { open: term }")
    return nil
  }

  func standing() -> StandingDuty {
    StandingDuty(
      from: form.events("from", loader), inPlace: needed("in_place", in: form),
      validIf: form.condition("valid_if", loader), freshAfter: form.events("fresh_after", loader),
      goneBy: form.events("gone_by", loader))
  }

  func prohibition() -> Prohibition {
    Prohibition(
      act: needed("act", in: form), condition: form.condition("where", loader),
      alleged: form.events("alleged_by", loader), cleared: form.events("cleared_by", loader),
      corrected: form.events("corrected_by", loader))
  }

  func ladder() -> Ladder {
    let rungs = form.items("rungs").compactMap(rung)
    if rungs.count < 2 {
      form.report("rungs", zh: "阶梯至少两级。", en: "a ladder has at least two rungs")
    }
    return Ladder(
      triggers: needed("trigger", in: form), rungs: rungs,
      movesUp: needed("moves_up", in: form), doneBy: needed("done_by", in: form))
  }

  private func rung(_ piece: Piece) -> Ladder.Rung? {
    guard let form = Form(piece, loader.problems) else { return nil }
    let at = form.required("at").flatMap { PartyLoader(loader: loader).party($0, in: form) }
    let place = form.optionalText("place")
    let stay = form.optionalForm("stay").flatMap(term) ?? Deadline.Term.none
    form.finish()
    return at.map { Ladder.Rung(at: $0, place: place, stay: stay) }
  }

  private func needed(_ key: String, in form: Form) -> [String] {
    let events = form.events(key, loader)
    if events.isEmpty { form.missing(key) }
    return events
  }

  func content() -> RequiredContent? {
    guard form.required("requires") != nil else { return nil }
    let events = form.events("at", loader)
    let attribute = form.attribute("listed_in", loader)
    return RequiredContent(
      items: form.named("requires").compactMap { entry in
        form.text(of: entry.value).map { RequiredContent.Item(key: entry.key, title: $0) }
      }, shown: attribute.map { RequiredContent.Shown(events: events, attribute: $0) })
  }
}
