import Acts
import Api
import Hummingbird
import Kernel
import Web

/// Saved profiles of columns for programs.
struct ProfileApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.read(
      "import-profiles", "listProfiles", Message(zh: "列对应方案", en: "Saved profiles of columns"),
      asking: ShowProfiles.self, answers: Self.shape
    ) { call in
      let saved = try await desk.answer(
        ShowProfiles(in: call.context.district), for: call.doer)
      return .object(["items": .list(saved.map(\.json))])
    }
    routes.change(
      .put, "import-profiles/:profile", "renameProfile",
      Message(zh: "方案改名", en: "Rename a profile"), doing: RenameProfile.self,
      takes: [Part("name", Message(zh: "名称", en: "name"), .text(1...40))]
    ) { call in
      let act = RenameProfile(
        id: try call.id("profile"), district: call.context.district, name: call.form["name"])
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "import-profiles/:profile/removal", "removeProfile",
      Message(zh: "删除方案", en: "Remove a profile"), doing: RemoveProfile.self, takes: []
    ) { call in
      let act = RemoveProfile(id: try call.id("profile"), district: call.context.district)
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }

  private static let shape = Shape.object([
    Part(
      "items", Message(zh: "各个方案", en: "profiles"),
      .list(
        .object([
          Part("id", Message(zh: "编号", en: "identity"), .text(1...100)),
          Part("name", Message(zh: "名称", en: "name"), .text(0...200)),
          Part("kind", Message(zh: "导入什么", en: "which register"), .text(0...100)),
          Part("by", Message(zh: "经办人", en: "by whom"), .text(0...200)),
        ]), atMost: 10_000))
  ])
}

extension SavedProfile {
  fileprivate var json: JSON {
    .object([
      "id": .text(id.rawValue), "name": .text(name), "kind": .text(kind), "by": .text(doerName),
    ])
  }
}
