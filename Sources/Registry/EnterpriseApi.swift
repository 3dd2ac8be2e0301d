import Acts
import Api
import Hummingbird
import Kernel
import Storage
import Tables
import Web

/// Enterprises for programs.
struct EnterpriseApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.list(EnterpriseTable(), of: "Enterprise", at: desk)
    routes.read(
      "enterprises/:enterprise", "showEnterprise", Message(zh: "看一家企业", en: "One enterprise"),
      asking: Fetch<EnterpriseWithin>.self, answers: Enterprise.shape
    ) { call in
      let (code, district) = (try call.text("enterprise"), try call.context.home())
      let scope = try call.context.reach(for: .seeRegistry)
      let look = Fetch {
        EnterpriseWithin(
          whose: try $0.enterprise(code, in: district), region: scope.regions.first ?? scope.region)
      }
      return try await desk.answer(look, for: call.doer).whose.json
    }
    routes.change(
      .post, "enterprises", "addEnterprise", Message(zh: "登记一家企业", en: "Add an enterprise"),
      doing: AddEnterprise.self, takes: [Enterprise.code] + Enterprise.Particulars.parts,
      answers: .madeID
    ) { call in
      let act = AddEnterprise(
        call.form["credit_code"], in: try call.context.home(for: .addEnterprise),
        try call.particulars())
      return .made(try await desk.perform(act, as: call.doer, key: call.key))
    }
    routes.change(
      .put, "enterprises/:enterprise", "changeEnterprise",
      Message(zh: "修改一家企业", en: "Replace what is said of an enterprise"),
      doing: ChangeEnterprise.self, takes: Enterprise.Particulars.parts + [Part.why.orNone]
    ) { call in
      let act = ChangeEnterprise(
        try call.text("enterprise"), in: try call.context.home(), to: try call.particulars(),
        why: call.why, seen: call.seen)
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }
}
