import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Storage
import Web

/// Developers for programs.
struct DeveloperApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.list(DeveloperTable(), of: "Developer", at: desk)
    routes.read(
      "developers/:developer", "showDeveloper", Message(zh: "看一家建设单位", en: "One developer"),
      asking: Fetch<DeveloperWithin>.self, answers: Developer.shape
    ) { call in
      let (id, district) = (try call.id("developer") as ID<Developer>, try call.context.home())
      let scope = try call.context.reach(for: .seeRegistry)
      let look = Fetch {
        DeveloperWithin(whose: try $0.developer(id, in: district), scope: scope)
      }
      let developer = try await desk.answer(look, for: call.doer).whose
      return developer.json(whole: call.doer.may(.keepDevelopers, on: developer))
    }
    routes.change(
      .post, "developers", "addDeveloper", Message(zh: "登记建设单位", en: "Add a developer"),
      doing: AddDeveloper.self, takes: Developer.Particulars.parts, answers: .madeID
    ) { call in
      let act = AddDeveloper(
        in: try call.context.home(for: .keepDevelopers), try call.particulars())
      return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
    }
    routes.change(
      .put, "developers/:developer", "changeDeveloper",
      Message(zh: "修改建设单位", en: "Replace what is said of a developer"),
      doing: ChangeDeveloper.self, takes: Developer.Particulars.parts + [Part.why.orNone]
    ) { call in
      let act = ChangeDeveloper(
        try call.id("developer"), in: try call.context.home(), to: try call.particulars(),
        why: call.why, seen: call.seen)
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }
}

extension Developer {
  static let shape = Shape.named(
    "Developer", .object([.id] + Particulars.answers + [.version]))

  /// - Parameter whole: for whoever may change it; others see telephones masked.
  func json(whole: Bool) -> JSON {
    .object(
      [JSON.Member("id", .text(id.rawValue))] + particulars.members(whole: whole)
        + [JSON.Member("version", .text(version))])
  }
}
