import Acts
import Api
import Hummingbird
package import Kernel
import Storage
import Web

/// Complexes for programs: the acts and looks of their pages, in JSON.
struct ComplexApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.list(ComplexTable(), of: "Complex", at: desk)
    routes.read(
      "complexes/:complex", "showComplex", Message(zh: "看一个小区", en: "One complex"),
      asking: Fetch<Complex>.self, answers: Complex.shape
    ) { call in
      let (id, district) = (try call.id("complex") as ID<Complex>, try call.context.home())
      let look = Fetch { try $0.complex(id, in: district) }
      return try await desk.answer(look, for: call.doer).json
    }
    routes.change(
      .post, "complexes", "addComplex", Message(zh: "登记一个小区", en: "Add a complex"),
      doing: AddComplex.self, takes: Complex.Particulars.parts + [Part.region.orNone],
      answers: .madeID, use: add)
    routes.change(
      .put, "complexes/:complex", "changeComplex",
      Message(zh: "修改一个小区", en: "Replace what is said of a complex"),
      doing: ChangeComplex.self, takes: Complex.Particulars.parts + [Part.why.orNone], use: change)
    routes.change(
      .post, "complexes/:complex/mode", "decideMode",
      Message(zh: "确定管理方式", en: "Say how a complex is managed"), doing: DecideMode.self,
      takes: [.mode, .day("on", "从哪天起", "from which day"), Part.why], use: decideMode)
    routes.change(
      .post, "complexes/assignment", "assignComplexes",
      Message(zh: "定街道", en: "Say in which street complexes lie"), doing: AssignComplexes.self,
      takes: [.complexes, .region, Part.why.orNone], use: assign)
  }

  private func add(_ call: Call) async throws -> JSON {
    let own = try call.context.reach(for: .addComplex)
    let region =
      try Region(code: call.said("region") ?? "") ?? own.only ?? call.context.home(for: .addComplex)
    let act = AddComplex(in: region, try call.particulars())
    return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
  }

  private func change(_ call: Call) async throws -> JSON {
    let act = ChangeComplex(
      try call.id("complex"), in: try call.context.home(), to: try call.particulars(),
      why: call.why, seen: call.seen)
    _ = try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func decideMode(_ call: Call) async throws -> JSON {
    let act = try call.read { form -> DecideMode? in
      guard let mode: ServiceMode = form.choice("mode", "管理方式"),
        let day = form.day("on", "从哪天起"), let why = form.text("why", "依据"),
        let id: ID<Complex> = try? call.id("complex"), let home = try? call.context.home()
      else { return nil }
      return DecideMode(id, in: home, mode, on: day, why: why)
    }
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func assign(_ call: Call) async throws -> JSON {
    let ids = call.form.all("complexes").compactMap { ID<Complex>($0) }
    let place = try call.read { form in
      form.text("region", "街道、社区").flatMap { Region(code: $0) }
    }
    let act = AssignComplexes(
      ids, to: place, in: try call.context.home(for: .assignComplex), why: call.why)
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }
}

extension Part {
  static let mode = Part(
    "mode", Message(zh: "管理方式", en: "how it is managed"),
    .choice(ServiceMode.allCases.map(\.rawValue)))

  fileprivate static let complexes = Part(
    "complexes", Message(zh: "小区编号", en: "the complexes"), .list(.identity, atMost: 200),
    example: .list(["0199-complex"]))

  static func day(_ name: String, _ zh: String, _ en: String) -> Part {
    Part(name, Message(zh: zh, en: en), .day)
  }
}

extension Shape {
  /// What is answered where something new came of it.
  package static let madeID = Shape.named(
    "Made", .object([Part("id", Message(zh: "编号", en: "identity"), .identity.answered)]))
}

extension JSON {
  package static func made(_ id: String) -> JSON { .object(["id": .text(id)]) }
}
