import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Tables
import Web

/// What the checks found, for programs.
struct CheckApi {
  let desk: Desk
  let list: CheckList

  func add(to routes: Routes) {
    routes.list(
      FindingTable(list: list, today: { [desk] in desk.now.day }), of: "Finding", at: desk)
    routes.change(
      .post, "checks/:check/run", "runChecks",
      Message(zh: "重新核对；all 为全部", en: "Run a check again; all for all of them"),
      doing: RunChecks.self, takes: [],
      answers: .object([Part("found", Message(zh: "对不上几处", en: "contradictions"), .count)])
    ) { call in
      let id = try call.text("check")
      let checks = id == "all" ? list.checks : [try list.check(id)]
      let district = Region(try call.context.scope(for: .runChecks).region.district)
      let total = try await desk.perform(
        RunChecks(checks, of: list, in: district), as: call.doer, key: call.key)
      return .object(["found": .number(total)])
    }
    routes.change(
      .post, "checks/findings/:found/settle", "settleFinding",
      Message(zh: "注明核实无误", en: "Say that a contradiction is right as it is"),
      doing: SettleFinding.self,
      takes: [Self.why, Part("until", Message(zh: "有效到", en: "until"), .day)]
    ) { call in
      var form = call.form
      guard let day = form.day("until", "有效到") else { throw Unsound(form) }
      let act = SettleFinding(
        try call.id("found"), in: call.context.district, until: day,
        why: try call.given("why", "为什么这样是对的"))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "checks/findings/:found/withdraw", "withdrawSettlement",
      Message(zh: "撤回说明", en: "Take back what was said"), doing: WithdrawSettlement.self,
      takes: [Self.why]
    ) { call in
      let act = WithdrawSettlement(
        try call.id("found"), in: call.context.district, why: try call.given("why", "为什么撤回"))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }

  private static let why = Part("why", Message(zh: "理由", en: "why"), .text(1...200))
}
