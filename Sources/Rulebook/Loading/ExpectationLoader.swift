import Civil

/// Reads what a case of the book expects.
extension TestLoader {
  func expectation(_ piece: Piece) -> BookTest.Expectation? {
    guard let form = Form(piece, problems) else { return nil }
    let matter = texts("matter", in: form)
    // A table is asked about a matter, everything else about a day.
    if !form.has("at"), matter.isEmpty { form.missing("at") }
    let asOf = matter.isEmpty ? form.day("at") : Day(number: 0)
    let known = form.day("known_at")
    let after = form.optionalReference("after", to: loader.names.rules, zh: "rules ", en: "rules")
    let expectation = asOf.map { asOf in
      BookTest.Expectation(
        asOf: asOf, knownAt: known?.start ?? .distantFuture, of: texts("of", in: form),
        state: form.optionalChoice("state", of: State.byName), due: form.day("due"),
        nominal: form.day("nominal"), to: form.optionalText("to"),
        bearer: form.optionalText("bearer"),
        daysLate: form.optionalInteger("days_late", in: 0...100_000),
        flags: form.has("flags") ? form.texts("flags") : nil,
        missing: form.has("missing") ? form.texts("missing") : nil, matter: matter, after: after,
        by: form.optionalText("by"), target: form.optionalText("target"),
        appeal: form.has("appeal") ? form.flag("appeal") : nil, isNone: form.flag("none"),
        place: form.place)
    }
    if expectation != nil { form.finish() }
    return expectation
  }
}
