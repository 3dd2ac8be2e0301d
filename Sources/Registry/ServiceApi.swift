import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Storage
import Web

/// Who serves where, and handovers, for programs.
struct ServiceApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.list(EngagementTable(), of: "Engagement", at: desk)
    routes.change(
      .post, "complexes/:complex/engagements", "beginEngagement",
      Message(zh: "登记进驻", en: "An enterprise takes charge"), doing: BeginEngagement.self,
      takes: [Part.enterprise, .mode, .day("from_on", "进驻日期", "first day")], answers: .madeID,
      use: begin)
    routes.change(
      .post, "engagements/:engagement/end", "endEngagement",
      Message(zh: "登记退出", en: "An enterprise leaves"), doing: EndEngagement.self,
      takes: [.day("to_on", "退出日期", "first day without it"), Part.why], use: end)
    routes.change(
      .post, "complexes/:complex/managers", "appointManager",
      Message(zh: "登记项目负责人", en: "Name the manager"), doing: AppointManager.self,
      takes: [
        Part("name", Message(zh: "姓名", en: "name"), .text(1...40)),
        Part("phone", Message(zh: "联系电话", en: "phone"), .text(1...30)).orNone,
        .day("from_on", "任职日期", "first day"),
      ], answers: .madeID, use: appoint)
  }

  private func begin(_ call: Call) async throws -> JSON {
    let (mode, from) = try call.read { form -> (ServiceMode, Day)? in
      guard let mode: ServiceMode = form.choice("mode", "管理方式"),
        let from = form.day("from_on", "进驻日期")
      else { return nil }
      return (mode, from)
    }
    let act = BeginEngagement(
      call.form["enterprise"], at: try call.id("complex"), in: try call.context.home(),
      mode: mode, from: from)
    return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
  }

  private func end(_ call: Call) async throws -> JSON {
    let day = try call.read { $0.day("to_on", "退出日期") }
    let act = EndEngagement(
      try call.id("engagement"), in: try call.context.home(), on: day, why: call.why)
    _ = try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func appoint(_ call: Call) async throws -> JSON {
    let (name, from) = try call.read { form -> (String, Day)? in
      guard let name = form.text("name", "姓名", atMost: 40),
        let from = form.day("from_on", "任职日期")
      else { return nil }
      return (name, from)
    }
    let act = AppointManager(
      name, phone: call.said("phone"), at: try call.id("complex"), in: try call.context.home(),
      from: from)
    return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
  }
}
