import Acts
import Hummingbird
import Kernel
import Web

/// One thing done to several complexes that were ticked in a list. Each is an act of its own: what
/// one is refused, the others are not.
struct BulkRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get("complexes/unassigned", ShowUnassigned.self, use: unassigned)
    routes.post("complexes/unassigned", AssignComplexes.self, use: assign)
    routes.get("complexes/:complex/place", ShowUnassigned.self, use: one)
    routes.get("complexes/mode", ShowModes.self, use: modes)
    routes.post("complexes/mode", DecideMode.self, use: decide)
  }

  func unassigned(_ request: Request, context: SignedIn) async throws -> Response {
    let text = request.uri.queryParameters["q"].map(String.init) ?? ""
    let page = try await places(Form(), BulkPick(ids: request.ticked), context, text: text)
    return try pages.html(page, for: context)
  }

  func one(_ request: Request, context: SignedIn) async throws -> Response {
    let id: ID<Complex> = try context.id("complex")
    return try pages.html(
      try await places(Form(), BulkPick(ids: [id.rawValue]), context), for: context)
  }

  func assign(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let ids = chosen(&form)
    let place = form.text("region", "街道、社区").flatMap { Region(code: $0) }
    guard let place, form.isSound else {
      let picked = BulkPick(ids: ids.map(\.rawValue))
      return try pages.refused(try await places(form, picked, context), for: context)
    }
    let (why, district) = (form["why"], try context.home(for: .assignComplex))
    let acts = ids.map {
      AssignComplexes([$0], to: place, in: district, why: why.isEmpty ? nil : why)
    }
    return try await carryOut(acts, on: ids, form, context, "已定街道", to: "/complexes/unassigned") {
      try await places($0, $1, context)
    }
  }

  func modes(_ request: Request, context: SignedIn) async throws -> Response {
    let page = try await modePage(Form(), BulkPick(ids: request.ticked), context)
    return try pages.html(page, for: context)
  }

  func decide(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let ids = chosen(&form)
    let mode: ServiceMode? = form.choice("mode", "管理方式")
    guard let mode, let day = form.day("on", "从哪天起"), form.isSound else {
      let picked = BulkPick(ids: ids.map(\.rawValue))
      return try pages.refused(try await modePage(form, picked, context), for: context)
    }
    let (why, district) = (form["why"], try context.home(for: .decideMode))
    let acts = ids.map {
      DecideMode($0, in: district, mode, on: day, why: why.isEmpty ? nil : why)
    }
    return try await carryOut(acts, on: ids, form, context, "已定管理方式", to: "/complexes") {
      try await modePage($0, $1, context)
    }
  }

  private func chosen(_ form: inout Form) -> [ID<Complex>] {
    let ids = form.all("complex").prefix(ShowUnassigned.size).compactMap { ID<Complex>($0) }
    if ids.isEmpty {
      form.reject("complex", Message(zh: "请先勾选小区。", en: "no complex is chosen"))
    }
    return ids
  }

  /// Does it to each; whatever is refused comes back with its reason in its row.
  private func carryOut<A: Act>(
    _ acts: [A], on ids: [ID<Complex>], _ form: Form, _ context: SignedIn, _ done: String,
    to path: String, again: (Form, BulkPick) async throws -> BulkPage
  ) async throws -> Response {
    let answers = try await desk.perform(portion: acts, as: context.doer)
    var picked = BulkPick()
    for (id, answer) in zip(ids, answers) {
      guard case .refused(let refusal) = answer else { continue }
      picked.ids.append(id.rawValue)
      picked.refused[id.rawValue] = refusal.message.zh
    }
    let count = ids.count - picked.ids.count
    guard !picked.ids.isEmpty else { return .seeOther(path, saying: "\(count) 个小区\(done)。") }
    var form = form
    form.reject(
      "complex",
      Message(
        zh: "\(count) 个小区\(done)，\(picked.ids.count) 个没有办成，原因写在各行。",
        en: "\(picked.ids.count) were refused"))
    return try pages.refused(try await again(form, picked), for: context)
  }

  private func places(
    _ form: Form, _ picked: BulkPick, _ context: SignedIn, text: String = ""
  ) async throws -> BulkPage {
    let look = ShowUnassigned(
      district: try context.home(for: .assignComplex), text: text, picked: picked, form: form)
    return try await desk.answer(look, for: context.doer)
  }

  private func modePage(
    _ form: Form, _ picked: BulkPick, _ context: SignedIn
  ) async throws -> BulkPage {
    let look = ShowModes(
      scope: try context.reach(for: .decideMode), picked: picked, form: form)
    return try await desk.answer(look, for: context.doer)
  }
}

extension Request {
  /// The rows that were ticked in the list one comes from.
  fileprivate var ticked: [String] {
    uri.queryParameters[values: "row"].prefix(ShowUnassigned.size).map { String($0) }
      .filter { ID<Complex>($0) != nil }
  }
}
