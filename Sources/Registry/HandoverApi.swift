import Acts
import Api
import Hummingbird
import Kernel
import Storage
import Tables
import Web

/// Handovers for programs.
struct HandoverApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.list(HandoverTable(), of: "Handover", at: desk)
    routes.read(
      "handovers/:handover", "showHandover", Message(zh: "看一次承接查验", en: "One handover"),
      asking: Fetch<Handover>.self, answers: Handover.shape
    ) { call in
      let (id, district) = (try call.id("handover") as ID<Handover>, try call.context.home())
      return try await desk.answer(Fetch { try $0.handover(id, in: district) }, for: call.doer).json
    }
    routes.change(
      .post, "complexes/:complex/handovers", "addHandover",
      Message(zh: "登记承接查验", en: "Add a handover"), doing: AddHandover.self,
      takes: [Part.enterprise] + Handover.Particulars.parts, answers: .madeID
    ) { call in
      let act = AddHandover(
        to: call.form["enterprise"], at: try call.id("complex"), in: try call.context.home(),
        try call.particulars())
      return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
    }
    routes.change(
      .put, "handovers/:handover", "changeHandover",
      Message(zh: "修改承接查验", en: "Replace what is said of a handover"), doing: ChangeHandover.self,
      takes: Handover.Particulars.parts + [Part.why.orNone]
    ) { call in
      let act = ChangeHandover(
        try call.id("handover"), in: try call.context.home(), to: try call.particulars(),
        why: call.why, seen: call.seen)
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }
}
