/// Reads the rules of all measures and the routing tables.
struct RuleLoader {
  let loader: BookLoader
  private var problems: Problems { loader.problems }

  init(loader: BookLoader) {
    self.loader = loader
  }

  /// The book's own rules, and what it writes about those of books above.
  func load() -> (rules: [Rule], overrides: [Piece]) {
    var (pieces, overrides): ([Piece], [Piece]) = ([], [])
    for form in loader.forms(under: ["rules", "routing"]) {
      pieces += form.items("rules")
      overrides += form.items("overrides")
      form.finish()
    }
    var rules: [Rule] = []
    var places: [String: Place] = [:]
    for piece in pieces {
      guard let rule = Form(piece, problems).flatMap({ rule(piece, $0) }) else { continue }
      if let first = places[rule.id] {
        problems.report(
          rule.place, zh: "规则 \(rule.id) 在 \(first) 已经有了。请换一个名字。",
          en: "rule \(rule.id) already stands at \(first)")
      }
      loader.claim(Name(kind: .rule, text: rule.id), at: rule.place)
      places[rule.id] = rule.place
      rules.append(rule)
    }
    return (rules, overrides)
  }

  /// A rule of a book above, read again with some of it changed here.
  func changed(_ rule: Rule, to piece: Piece) -> Rule? {
    var changed = Form(piece, problems).flatMap { self.rule(piece, $0) }
    changed?.changedBy = loader.head.id
    changed?.effective = rule.effective
    changed?.book = rule.book
    changed?.rank = rule.rank
    return changed
  }

  private func rule(_ piece: Piece, _ form: Form) -> Rule? {
    let id = form.text("id")
    let title = form.text("title")
    let measure = form.text("measure")
    let modality = form.choice("modality", of: Rule.Modality.byName)
    let cites = form.citations("cite", loader)
    if cites.isEmpty { form.missing("cite") }
    let kind = form.choice("kind", of: Rule.Kind.byName)
    let body = kind.flatMap { BodyLoader(loader: loader, form: form).body($0) }
    let who = form.optionalForm("who").map(who) ?? .nobody
    let rest = shared(form)
    form.finish()
    guard let id, let title, let measure, let modality, let body else { return nil }
    return Rule(
      id: id, title: title, measure: measure, modality: modality, cites: cites,
      book: loader.head.id, rank: rank(cites), implements: rest.implements,
      mayOverride: rest.mayOverride, authority: rest.authority, body: body,
      who: who, each: rest.each, condition: rest.condition, warn: rest.warn,
      onBreach: rest.onBreach, breachBasis: rest.basis, ambiguities: rest.ambiguities,
      note: rest.note, effective: rest.effective, counting: rest.counting,
      conflicts: rest.conflicts, replaces: rest.replaces, transition: rest.transition,
      version: String(Canonical.digest(of: piece).prefix(16)), place: form.place, source: piece)
  }

  /// As high as the book, unless all that the rule rests on stands lower.
  private func rank(_ cites: [Citation]) -> Rank {
    min(loader.head.rank, cites.compactMap { loader.ranks[$0.source] }.max() ?? loader.head.rank)
  }

  private func who(_ form: Form) -> Who {
    let parties = PartyLoader(loader: loader)
    let who = Who(
      bearers: parties.parties("bearer", in: form), to: parties.party("to", in: form),
      supervisor: parties.party("supervisor", in: form), with: parties.parties("with", in: form))
    form.finish()
    let all = who.bearers + [who.to, who.supervisor].compactMap { $0 } + who.with
    if all.contains(.supervisor) || all.contains(.bearer) {
      problems.report(
        form.place, zh: "supervisor 和 bearer 只能写在后果里；这里请写明是谁。",
        en: "supervisor and bearer may stand in consequences only; say who it is")
    }
    return who
  }

  private struct Shared {
    let each: [String]
    let condition: Guard?
    let warn: Warning
    let onBreach: [String]
    let basis: Rule.BreachBasis?
    let ambiguities: [String]
    let note: String?
    let effective: Book.InForce
    let counting: String?
    let implements: [String]
    let mayOverride: Set<OverridePoint>
    let authority: Citation?
    let conflicts: [String]
    let replaces: String?
    let transition: Rule.Transition
  }

  private func shared(_ form: Form) -> Shared {
    Shared(
      each: form.references(
        "each", to: Set(loader.names.entities.keys), zh: "词汇表的 entities", en: "entities"),
      condition: form.condition("if", loader), warn: warning(form),
      onBreach: form.texts("on_breach"),
      basis: form.optionalChoice("breach_basis", of: Rule.BreachBasis.byName),
      ambiguities: form.references(
        "ambiguity", to: loader.names.ambiguities, zh: "ambiguities.yaml ", en: "ambiguities"),
      note: form.optionalText("note"),
      effective: form.optionalForm("effective").map(IdentityLoader.inForce)
        ?? Book.InForce(from: nil, to: nil),
      counting: form.optionalReference(
        "counting", to: loader.names.countings, zh: "countings", en: "countings"),
      implements: form.texts("implements"), mayOverride: mayOverride(form),
      authority: form.authority(loader), conflicts: form.texts("conflicts_with"),
      replaces: form.optionalText("replaces"),
      transition: form.optionalChoice("transition", of: Rule.Transition.byName) ?? .triggerDate)
  }

  private func mayOverride(_ form: Form) -> Set<OverridePoint> {
    let names = form.references(
      "may_override", to: Set(OverridePoint.byName.keys), zh: "可以开放的地方", en: "override points")
    return Set(names.compactMap(OverridePoint.init(rawValue:)))
  }

  /// `5d` or, in working days, `5wd`.
  private func warning(_ form: Form) -> Warning {
    guard let text = form.optionalText("warn") else { return .none }
    let isWorking = text.hasSuffix("wd")
    guard text.hasSuffix("d"), let days = Int(text.dropLast(isWorking ? 2 : 1)),
      (0...366).contains(days)
    else {
      form.report(
        "warn", zh: "写成 5d（提前 5 日）或 5wd（提前 5 个工作日）。",
        en: "write 5d (days) or 5wd (working days)")
      return .none
    }
    return Warning(days: days, isWorkingDays: isWorking)
  }
}
