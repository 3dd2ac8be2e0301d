import Acts
import Api
import Hummingbird
import Kernel
import Web

/// Organs, their posts and who holds them, for programs.
struct OrganApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.list(OrganTable(), of: "Organ", at: desk)
    routes.read(
      "organs/:organ", "showOrgan", Message(zh: "看一个机构", en: "One organ"), asking: ShowOrgan.self,
      answers: Organ.wholeShape
    ) { call in
      let look = ShowOrgan(district: call.context.district, organID: try call.text("organ"))
      let shown = try await desk.answer(look, for: call.doer)
      return .object(
        shown.organ.json.members + [JSON.Member("posts", .list(shown.seats.map(\.json)))])
    }
    routes.change(
      .post, "organs/:organ/posts", "addPost", Message(zh: "新设岗位", en: "Add a post"),
      doing: AddPost.self,
      takes: [
        Part("title", Message(zh: "岗位名称", en: "title"), .text(1...40)),
        Part(
          "role", Message(zh: "做哪类工作", en: "kind of work"),
          .choice(Role.forPeople.map(\.rawValue))),
      ], answers: .object([Organ.id]), use: addPost)
    routes.change(
      .post, "organs/:organ/tenures", "appoint", Message(zh: "安排岗位", en: "Appoint somebody"),
      doing: AppointToPost.self,
      takes: [
        Part("person", Message(zh: "谁", en: "person"), .identity, example: "0199-person"),
        Part("post", Message(zh: "岗位", en: "post"), .identity, example: "0199-post"),
        Part("from_on", Message(zh: "从哪天起", en: "first day"), .day),
      ], use: appoint)
    routes.change(
      .post, "organs/:organ/posts/:post/end", "endTenure",
      Message(zh: "结束任职", en: "End somebody's time in a post"), doing: EndTenure.self,
      takes: [
        Part("last_on", Message(zh: "最后一天", en: "last day"), .day),
        Part("why", Message(zh: "理由", en: "why"), .text(1...200)),
      ], use: end)
  }

  private func addPost(_ call: Call) async throws -> JSON {
    var form = call.form
    guard let title = form.text("title", "岗位名称", atMost: 40),
      let role: Role = form.choice("role", "做哪类工作")
    else { throw Unsound(form) }
    let act = AddPost(
      district: call.context.district, organID: try call.text("organ"), role: role, title: title)
    let id = try await desk.perform(act, as: call.doer, key: call.key)
    return .object(["id": .text(id.rawValue)])
  }

  private func appoint(_ call: Call) async throws -> JSON {
    var form = call.form
    guard let from = form.day("from_on", "从哪天起") else { throw Unsound(form) }
    let act = AppointToPost(
      district: call.context.district, postID: ID(rawValue: form["post"]),
      personID: ID(rawValue: form["person"]), from: from)
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func end(_ call: Call) async throws -> JSON {
    var form = call.form
    guard let lastDay = form.day("last_on", "最后一天"), let why = form.text("why", "理由") else {
      throw Unsound(form)
    }
    let act = EndTenure(
      district: call.context.district, postID: try call.id("post"), lastDay: lastDay, why: why)
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }
}
