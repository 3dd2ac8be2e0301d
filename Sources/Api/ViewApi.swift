import Acts
import HTTPTypes
import Kernel
import Tables
import Web

/// Questions to lists that people gave a name, for programs.
struct ViewApi {
  let desk: Desk

  func add(to routes: Routes) {
    let name = Part("name", Message(zh: "名称", en: "name"), .text(1...40))
    routes.read(
      "tables/:list/views", "listViews",
      Message(zh: "一个列表的视图", en: "The views of a list: one's own and one's organ's"),
      asking: ListViews.self, answers: TableView.listShape
    ) { call in
      let look = ListViews(
        of: try call.text("list"), scope: try call.context.scope(for: .keepViews))
      let views = try await desk.answer(look, for: call.doer)
      return .object(["items": .list(views.map { $0.json(for: call.doer) })])
    }
    routes.change(
      .post, "tables/:list/views", "keepView", Message(zh: "存视图", en: "Keep a question to a list"),
      doing: KeepView.self,
      takes: [
        name,
        Part(
          "question", Message(zh: "地址里 ? 后面的部分", en: "what stands behind ? in the address"),
          .text(0...1_500, pattern: "^[A-Za-z0-9_.~%&=,-]*$"), example: "sort=-name"),
        Part("shared", Message(zh: "本单位共用", en: "for all of one's organ"), .flag),
      ]
    ) { call in
      let act = KeepView(
        list: try call.text("list"), name: call.form["name"], question: call.form["question"],
        isShared: call.form["shared"] == "yes", scope: try call.context.scope(for: .keepViews))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .put, "views/:view", "renameView", Message(zh: "视图改名", en: "Rename a view"),
      doing: RenameView.self, takes: [name]
    ) { call in
      let act = RenameView(
        id: try call.id("view"), name: call.form["name"],
        scope: try call.context.scope(for: .keepViews))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "views/:view/removal", "dropView", Message(zh: "删视图", en: "Remove a view"),
      doing: DropView.self, takes: []
    ) { call in
      let act = DropView(
        id: try call.id("view"), scope: try call.context.scope(for: .keepViews))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }
}

extension TableView {
  static let listShape = Shape.object([
    Part(
      "items", Message(zh: "各个视图", en: "views"),
      .list(
        .named(
          "View",
          .object([
            Part("id", Message(zh: "编号", en: "identity"), .text(0...100)),
            Part("name", Message(zh: "名称", en: "name"), .text(0...100)),
            Part(
              "question", Message(zh: "地址里 ? 后面的部分", en: "what stands behind ? in the address"),
              .text(0...2_000)),
            Part("shared", Message(zh: "本单位共用", en: "for all of one's organ"), .flag),
            Part("own", Message(zh: "自己存的", en: "one's own"), .flag),
          ])), atMost: 40))
  ])

  func json(for doer: Doer) -> JSON {
    .object([
      "id": .text(id.rawValue), "name": .text(name), "question": .text(question),
      "shared": .flag(isShared), "own": .flag(owner == doer.id.rawValue),
    ])
  }
}
