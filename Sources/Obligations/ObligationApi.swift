import Acts
import Api
import Civil
import Facts
import Hummingbird
import Kernel
import Rulebook
import Storage
import Web

/// Obligations and facts for programs: the acts and looks of their pages, in JSON.
struct ObligationApi {
  let desk: Desk
  let shared: ObligationsDesk
  let roller: DayRoller

  func add(to routes: Routes) {
    routes.read(
      "obligations", "listObligations", Message(zh: "义务清单", en: "Obligations by due day"),
      asking: FindObligations.self, query: FindObligations.query, answers: FindObligations.shape,
      use: list)
    routes.read(
      "obligations/:key", "showObligation", Message(zh: "看一项义务", en: "One obligation"),
      asking: FetchObligation.self, answers: Obligation.shape
    ) { call in
      let id: ID<Obligation> = try call.id("key")
      let look = FetchObligation(key: id.rawValue, district: try await district(of: call))
      return try await desk.answer(look, for: call.doer).json
    }
    routes.read(
      "facts/:fact", "showFact", Message(zh: "看一条事实", en: "One fact"), asking: FetchFact.self,
      answers: StoredFact.shape
    ) { call in
      try await fact(of: call).json
    }
    routes.change(
      .post, "obligations/:key/facts", "recordFact",
      Message(zh: "登记事实", en: "Record what fulfils a duty"), doing: RecordFact.self,
      takes: [
        Part("kind", Message(zh: "登记什么", en: "kind of fact"), .text(1...64)),
        Part("on", Message(zh: "哪一天", en: "day"), .day), StoredFact.attributes,
        Part("note", Message(zh: "备注", en: "note"), .text(1...200), isRequired: false),
      ], use: record)
    routes.change(
      .post, "facts/:fact/correction", "correctFact",
      Message(zh: "更正事实", en: "Put a fact right"), doing: CorrectFact.self,
      takes: [
        Part("on", Message(zh: "日期", en: "day"), .day), StoredFact.attributes, Self.why("为什么更正"),
      ], use: correct)
    routes.change(
      .post, "facts/:fact/withdrawal", "withdrawFact",
      Message(zh: "撤回事实", en: "Take a fact back"), doing: WithdrawFact.self,
      takes: [Self.why("为什么撤回")], use: withdraw)
  }

  private static func why(_ zh: String) -> Part {
    Part("why", Message(zh: zh, en: "why"), .text(1...200))
  }

  private func list(_ call: Call) async throws -> JSON {
    let query = Dictionary(
      call.form.names.map { ($0, call.form[$0]) }, uniquingKeysWith: { $1 })
    var problems: [String] = []
    let filter = ObligationFilter(query, on: desk.now.day, problems: &problems)
    let place = ListPlace(query["after"], goesBack: false)
    var form = call.form
    for problem in problems { form.reject("", Message(zh: problem, en: "cannot be read")) }
    if query["after"] != nil, place == nil {
      form.reject("after", Message(zh: "after 不是这份清单给过的位置。", en: "no cursor"))
    }
    if !form.isSound { throw Unsound(form) }
    let scope = try call.doer.wholeScope(for: .seeObligations)
    try await roller.roll(scope.region, at: desk)
    let look = FindObligations(
      scope: scope, filter: filter, place: place,
      size: query["limit"].flatMap { Int($0) } ?? 50)
    return try await desk.answer(look, for: call.doer)
  }

  private func record(_ call: Call) async throws -> JSON {
    let key: ID<Obligation> = try call.id("key")
    let kind = call.form["kind"]
    var form = call.formWithAttributes
    let (on, note) = (form.day("on", "哪一天"), form.optionalText("note", "备注"))
    let book = shared.rules.book
    let typed = TypedAttributes(
      &form, of: book.vocabulary.events[kind]?.correctable ?? [], in: book)
    guard form.isSound, let on else { throw Unsound(form) }
    let act = RecordFact(
      key: key.rawValue, district: try await district(of: call), kind: kind, on: on,
      attributes: typed.stated, evidence: [], note: note, rules: shared.rules)
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func correct(_ call: Call) async throws -> JSON {
    let old = try await fact(of: call).fact
    var form = call.formWithAttributes
    let (on, why) = (form.day("on", "日期"), form.text("why", "为什么更正"))
    let book = shared.rules.book
    let typed = TypedAttributes(
      &form, of: book.vocabulary.events[old.kind]?.correctable ?? [], in: book)
    guard form.isSound, let on, let why else { throw Unsound(form) }
    let act = CorrectFact(
      factID: old.id, district: try await district(of: call), on: on, attributes: typed.stated,
      cleared: typed.cleared, evidence: [], why: why, rules: shared.rules)
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func withdraw(_ call: Call) async throws -> JSON {
    var form = call.form
    guard let why = form.text("why", "为什么撤回") else { throw Unsound(form) }
    let act = WithdrawFact(
      factID: try call.context.factID, district: try await district(of: call), why: why,
      rules: shared.rules)
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func fact(of call: Call) async throws -> StoredFact {
    let look = FetchFact(
      id: try call.context.factID, district: try await district(of: call))
    return try await desk.answer(look, for: call.doer)
  }

  private func district(of call: Call) async throws -> Region {
    try await roller.district(of: call.context, at: desk)
  }
}

extension Call {
  /// Attributes under the names that the form of a fact has for them.
  fileprivate var formWithAttributes: Form {
    let own = form.names.flatMap { name in form.all(name).map { (name, $0) } }
    let attributes = (body["attributes"]?.items ?? []).flatMap { item in
      (item["values"]?.items ?? []).map {
        ("attr.\(item["name"]?.asText ?? "")", $0.asText ?? "")
      }
    }
    return Form(pairs: (own + attributes).map { (name: $0.0, value: $0.1) })
  }
}
