import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Storage
import Web

/// By whom a complex was and is served, and correcting how a manager is called, for programs.
struct ServedApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.read(
      "complexes/:complex/engagements", "listEngagements",
      Message(zh: "一个小区的历次服务", en: "Who was and is in charge of a complex"),
      asking: ServedLook<Engagement>.self, answers: Engagement.listShape
    ) { call in
      let held = try await answer(call) { try $0.engagements(of: $1, in: $2) }
      return .object(["items": .list(held.map(\.json))])
    }
    routes.read(
      "complexes/:complex/managers", "listManagers",
      Message(zh: "一个小区的历任项目负责人", en: "The managers of a complex"),
      asking: ServedLook<ProjectManager>.self, answers: ProjectManager.listShape
    ) { call in
      let held = try await answer(call) { try $0.managers(of: $1, in: $2) }
      return .object(["items": .list(held.map { $0.json(for: call.doer) })])
    }
    routes.change(
      .put, "managers/:manager", "correctManager",
      Message(zh: "更正项目负责人的资料", en: "Correct how a manager is called or reached"),
      doing: CorrectManager.self,
      takes: [
        Part("name", Message(zh: "姓名", en: "name"), .text(1...40)),
        Part("phone", Message(zh: "联系电话", en: "phone"), .text(1...30)).orNone, Part.why,
      ], use: correct)
  }

  private func answer<Item: Sendable>(
    _ call: Call,
    _ find: @escaping @Sendable (any ReadConnection, ID<Complex>, Region) throws -> [Item]
  ) async throws -> [Item] {
    let look = ServedLook(
      complex: try call.id("complex"), district: try call.context.home(), find: find)
    return try await desk.answer(look, for: call.doer)
  }

  private func correct(_ call: Call) async throws -> JSON {
    let act = CorrectManager(
      try call.id("manager"), in: try call.context.home(),
      name: try call.given("name", "姓名", atMost: 40), phone: call.said("phone"),
      why: try call.given("why", "为什么改"))
    _ = try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }
}

/// What one complex had of a kind, one after another.
struct ServedLook<Item: Sendable>: Look {
  static var permission: Permission { .seeRegistry }

  let complex: ID<Complex>
  let district: Region
  let find: @Sendable (any ReadConnection, ID<Complex>, Region) throws -> [Item]

  func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complex, in: district)
  }

  func answer(about complex: Complex, in sight: Sight) throws -> [Item] {
    try find(sight.db, complex.id, district)
  }
}
