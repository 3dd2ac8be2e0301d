import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Web

/// One's own place for programs: notices, drafts, how pages look.
struct ShellApi {
  let desk: Desk
  let seal: Sealed

  func add(to routes: Routes) {
    routes.read(
      "notices", "listNotices", Message(zh: "通知", en: "What one should hear of"),
      asking: ListNotices.self,
      query: [Part("after", Message(zh: "从哪里接着看", en: "cursor"), .identity, isRequired: false)],
      answers: StoredNotice.listShape
    ) { call in
      let look = ListNotices(
        mine: try call.context.mine, before: call.said("after").map { ID(rawValue: $0) })
      return try await desk.answer(look, for: call.doer).json
    }
    routes.change(
      .post, "notices/read", "markNotices",
      Message(zh: "标记读过", en: "Say that a notice was read, or all up to it"),
      doing: MarkNotices.self,
      takes: [
        Part("notice", Message(zh: "哪一条", en: "which"), .identity, example: "0199-notice"),
        Part("and_older", Message(zh: "以及更早的", en: "and all before it"), .flag, isRequired: false),
      ]
    ) { call in
      let id = ID<Notice>(rawValue: call.form["notice"])
      let act = MarkNotices(
        mine: try call.context.mine,
        which: call.form["and_older"] == "yes" ? .all(upTo: id) : .one(id))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .put, "notices/kinds", "chooseNotices",
      Message(zh: "选通知的种类", en: "Choose what one wants to hear of"), doing: ChooseNotices.self,
      takes: [
        Part(
          "kinds", Message(zh: "哪几类", en: "kinds"),
          .list(.choice(Notice.Kind.allCases.map(\.rawValue)), atMost: 20))
      ]
    ) { call in
      let wanted = call.form.all("kinds").compactMap { Notice.Kind(rawValue: $0) }
      let act = ChooseNotices(mine: try call.context.mine, wanted: Set(wanted))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    addDrafts(to: routes)
  }

  private func addDrafts(to routes: Routes) {
    routes.read(
      "drafts", "listDrafts", Message(zh: "没交的草稿", en: "Forms that were begun"),
      asking: ListDrafts.self, answers: Draft.listShape
    ) { call in
      let drafts = try await desk.answer(
        ListDrafts(mine: try call.context.mine), for: call.doer)
      return .object(["items": .list(drafts.map(\.json))])
    }
    routes.change(
      .post, "drafts/drop", "dropDraft", Message(zh: "丢掉草稿", en: "Throw a draft away"),
      doing: DropDraft.self,
      takes: [
        Part(
          "place", Message(zh: "哪个页面的", en: "the page of its form"), .text(1...200),
          example: "/complexes/new")
      ]
    ) { call in
      let act = DropDraft(mine: try call.context.mine, place: call.form["place"])
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .put, "preferences", "keepPreferences",
      Message(zh: "界面设置", en: "How one likes one's pages"), doing: KeepPreferences.self,
      takes: [
        .choice("theme", Message(zh: "明暗", en: "theme"), Preferences.Theme.self),
        .choice("size", Message(zh: "字号", en: "size"), Preferences.Size.self),
        .choice("language", Message(zh: "语言", en: "language"), Preferences.Language.self),
      ]
    ) { call in
      let chosen = call.context.visitor.preferences ?? Preferences()
      let act = KeepPreferences(
        mine: try call.context.mine, look: chosen.changed(by: call.form).text)
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }
}

extension Part {
  fileprivate static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ label: Message, _: Choice.Type
  ) -> Part {
    Part(name, label, .choice(Choice.allCases.map(\.rawValue)), isRequired: false)
  }
}
