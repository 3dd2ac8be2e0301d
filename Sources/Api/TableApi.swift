package import Acts
import HTTPTypes
import Kernel
package import Tables
package import Web

/// What people keep about lists, and the one box that searches everything, for programs.
package struct TableApi {
  let desk: Desk
  let finders: [any Finder]

  package init(desk: Desk, finders: [any Finder]) {
    self.desk = desk
    self.finders = finders
  }

  package func add(to routes: Routes) {
    routes.read(
      "search", "search", Message(zh: "全站搜索", en: "Search everything one may see"),
      asking: FindEverything.self,
      query: [Part("q", Message(zh: "搜什么", en: "what for"), .text(1...60))],
      answers: Self.found, use: search)
    routes.change(
      .put, "tables/:list/columns", "chooseColumns",
      Message(zh: "选列表的列", en: "Choose the columns of a list; none for the usual ones"),
      doing: ChooseColumns.self,
      takes: [
        Part(
          "columns", Message(zh: "哪些列", en: "columns"), .list(Self.key, atMost: 100),
          example: .list(["name"]))
      ]
    ) { call in
      let act = ChooseColumns(
        list: try call.text("list"), columns: call.form.all("columns"),
        scope: try call.context.scope(for: .keepViews))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    ViewApi(desk: desk).add(to: routes)
  }

  private func search(_ call: Call) async throws -> JSON {
    let look = FindEverything(
      finders, within: try call.context.scope(for: .search), call.form["q"], limit: 8)
    let groups = try await desk.answer(look, for: call.doer)
    return .object([
      "groups": .list(
        groups.map { group in
          .object([
            "heading": .text(group.heading), "count": .number(group.findings.count),
            "items": .list(
              group.findings.things.map {
                .object([
                  "name": .text($0.name), "detail": .text($0.detail), "href": .text($0.href),
                ])
              }),
          ])
        })
    ])
  }

  private static let key = Shape.text(1...40, pattern: "^[A-Za-z0-9:_-]{1,40}$")

  private static let found = Shape.object([
    Part(
      "groups", Message(zh: "各类结果", en: "what was found, by kind"),
      .list(
        .object([
          Part("heading", Message(zh: "哪一类", en: "kind"), .text(0...100)),
          Part("count", Message(zh: "共几个", en: "how many"), .count),
          Part(
            "items", Message(zh: "前几个", en: "the first"),
            .list(
              .object([
                Part("name", Message(zh: "名称", en: "name"), .text(0...1_000)),
                Part("detail", Message(zh: "说明", en: "detail"), .text(0...1_000)),
                Part("href", Message(zh: "页面地址", en: "its page"), .text(0...1_000)),
              ]), atMost: 100)),
        ]), atMost: 50))
  ])
}
