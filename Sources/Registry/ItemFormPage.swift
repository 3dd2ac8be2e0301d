import Acts
import Kernel
import Storage
import Web

/// The forms of what complexes have.
extension ItemRoutes {
  func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    try await desk.ask(AddItem<Item>.self, context) { _, _ in
      []
    } page: { complex, _ in
      EditPage(
        title: "登记“\(complex.name)”的\(Item.word.zh)", lead: nil,
        action: "/complexes/\(complex.id)/\(Item.path)", submit: "登记",
        back: "/complexes/\(complex.id)", sections: [form.itemSection(Item.self)], form: form)
    }
  }

  func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let district = try context.home()
    return try await ask(ChangeItem<Item>.self, context) { held, sight in
      let open = OpenedForm(
        held, filled: Form(of: held.item), typed: form,
        history: try sight.db.history(of: held.id.reference, in: district.district))
      return open.page(
        EditPage(
          title: "修改\(Item.word.zh)“\(held.item.name)”", lead: nil,
          action: "/\(Item.path)/\(held.id)", submit: "保存", back: "/\(Item.path)/\(held.id)",
          sections: [open.form.itemSection(Item.self), open.form.why], form: open.form))
    }
  }

  func endPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    try await ask(EndItem<Item>.self, context) { held, _ in
      EditPage(
        title: "\(Item.word.zh)“\(held.item.name)”从哪天起\(Item.ending)",
        lead: "登记的内容和变更记录都留存，只是注明终止。", action: "/\(Item.path)/\(held.id)/end",
        submit: "注明", back: "/\(Item.path)/\(held.id)",
        sections: [
          .init(
            heading: nil,
            inputs: [
              form.input("ended_on", "从哪天起", type: "date", required: true),
              form.input("why", "原因", required: true, hint: "写一句，会和这次改动一起留存。"),
            ])
        ], form: form)
    }
  }

  private func ask<A: Act>(
    _: A.Type, _ context: SignedIn,
    page: @escaping @Sendable (Held<Item>, Sight) throws -> EditPage
  ) async throws -> EditPage {
    let id: ID<Item> = try context.id(Item.role)
    let district = try context.home()
    let look = AskFor<A, Held<Item>>(find: { try $0.held(id, in: district) }, page: page)
    return try await desk.answer(look, for: context.doer)
  }
}

extension ComplexItem {
  static var endLabel: String { ending + "日期" }
}

extension Form {
  /// The fields, and the day of the end for what is over already.
  fileprivate func itemSection<Item: ComplexItem>(_: Item.Type) -> EditPage.Section {
    var section = section(nil, Item.fields)
    section.inputs.append(
      input("ended_on", Item.endLabel, type: "date", hint: "还在就空着；写了就注明终止，原来的登记留存。"))
    return section
  }
}
