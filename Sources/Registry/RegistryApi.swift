import Acts
import Api
import Hummingbird
import Kernel
import Storage
import Web

/// The registers for programs: the same acts and looks as the pages, in JSON.
struct RegistryApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.read(
      "complexes/:complex", "showComplex", Message(zh: "看一个小区", en: "One complex"),
      asking: Fetch<Complex>.self, answers: Complex.shape
    ) { call in
      let (id, district) = (try call.id("complex") as ID<Complex>, try call.context.home())
      return try await fetch(call) { try $0.complex(id, in: district) }.json
    }
    routes.read(
      "enterprises/:enterprise", "showEnterprise", Message(zh: "看一家企业", en: "One enterprise"),
      asking: Fetch<EnterpriseWithin>.self, answers: Enterprise.shape
    ) { call in
      let (code, district) = (try call.text("enterprise"), try call.context.home())
      let scope = try call.context.reach(for: .seeRegistry)
      return try await fetch(call) {
        EnterpriseWithin(
          whose: try $0.enterprise(code, in: district), region: scope.regions.first ?? scope.region)
      }.whose.json
    }
    routes.read(
      "contracts/:contract", "showContract", Message(zh: "看一份合同", en: "One contract"),
      asking: Fetch<Contract>.self, answers: Contract.shape
    ) { call in
      let (id, district) = (try call.id("contract") as ID<Contract>, try call.context.home())
      return try await fetch(call) { try $0.contract(id, in: district) }.json
    }
    routes.read(
      "handovers/:handover", "showHandover", Message(zh: "看一次承接查验", en: "One handover"),
      asking: Fetch<Handover>.self, answers: Handover.shape
    ) { call in
      let (id, district) = (try call.id("handover") as ID<Handover>, try call.context.home())
      return try await fetch(call) { try $0.handover(id, in: district) }.json
    }
  }

  private func fetch<Subject: Regional & Sendable>(
    _ call: Call, _ find: @escaping @Sendable (any ReadConnection) throws -> Subject
  ) async throws -> Subject {
    try await desk.answer(Fetch(find: find), for: call.doer)
  }
}
