import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Storage
import Web

/// What complexes have, one kind after another, for programs.
struct ItemApi<Item: ComplexItem>: Sendable {
  let desk: Desk
  /// Names the kind in the description: `Facility`.
  let noun: String

  func add(to routes: Routes) {
    let (all, one) = ("complexes/:complex/\(Item.path)", "\(Item.path)/:\(Item.role)")
    routes.read(
      all, "list\(noun)s", word(Message(zh: "一个小区的", en: "All of one complex: ")),
      asking: ListItems<Item>.self,
      answers: Held<Item>.listShape(noun)
    ) { call in
      let look = ListItems<Item>(
        complex: try call.id("complex"), district: try call.context.home())
      let held = try await desk.answer(look, for: call.doer)
      return .object(["items": .list(held.map { $0.json(for: call.doer) })])
    }
    routes.read(
      one, "show\(noun)", word(Message(zh: "看", en: "One ")), asking: Fetch<Held<Item>>.self,
      answers: Held<Item>.shape(noun)
    ) { call in
      let (id, district) = (try call.id(Item.role) as ID<Item>, try call.context.home())
      let look = Fetch { try $0.held(id, in: district) }
      return try await desk.answer(look, for: call.doer).json(for: call.doer)
    }
    addChanges(to: routes, all, one)
  }

  private func addChanges(to routes: Routes, _ all: String, _ one: String) {
    routes.change(
      .post, all, "add\(noun)", word(Message(zh: "登记", en: "Add ")), doing: AddItem<Item>.self,
      takes: Item.parts, answers: .madeID
    ) { call in
      let act = AddItem<Item>(
        try call.particulars(), at: try call.id("complex"), in: try call.context.home())
      return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
    }
    routes.change(
      .put, one, "change\(noun)", word(Message(zh: "修改", en: "Replace what is said of ")),
      doing: ChangeItem<Item>.self, takes: Item.parts + [Part.why.orNone]
    ) { call in
      let act = ChangeItem<Item>(
        try call.id(Item.role), in: try call.context.home(), to: try call.particulars(),
        why: call.why, seen: call.seen)
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, one + "/end", "end\(noun)", word(Message(zh: "终止", en: "Say that there is no more: ")),
      doing: EndItem<Item>.self, takes: [.day("ended_on", "从哪天起", "from which day"), Part.why]
    ) { call in
      let day = try call.read { $0.day("ended_on", "从哪天起") }
      let act = EndItem<Item>(
        try call.id(Item.role), in: try call.context.home(), on: day,
        why: try call.given("why", "依据"))
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }

  private func word(_ what: Message) -> Message {
    Message(zh: what.zh + Item.word.zh, en: what.en + Item.word.en)
  }
}

/// All that one complex has of a kind, what has ended included.
struct ListItems<Item: ComplexItem>: Look {
  static var permission: Permission { .seeRegistry }

  let complex: ID<Complex>
  let district: Region

  func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complex, in: district)
  }

  func answer(about complex: Complex, in sight: Sight) throws -> [Held<Item>] {
    try sight.db.held(Item.self, of: complex.id, in: district)
  }
}

extension Held {
  static func listShape(_ noun: String) -> Shape {
    .named(
      noun + "List",
      .object([
        Part("items", Message(zh: "各项", en: "items"), .list(shape(noun), atMost: 500))
      ]))
  }

  static func shape(_ noun: String) -> Shape {
    .named(
      noun,
      .object(
        [.id, Part.complex.answered, Part.region.answered] + Item.answers + [
          Part("ended_on", Message(zh: "终止日期", en: "ended on"), .orNull(.day)),
          Part("end_reason", Message(zh: "终止原因", en: "why it ended"), .orNull(.text(0...1_000))),
          .version,
        ]))
  }

  /// Whoever may change it sees it whole; others see telephones masked.
  func json(for doer: Doer) -> JSON {
    .object(
      [
        JSON.Member("id", .text(id.rawValue)), JSON.Member("complex", .text(complex.rawValue)),
        JSON.Member("region", .text(region.code)),
      ] + item.members(whole: doer.may(Item.keeping, on: self)) + [
        JSON.Member("ended_on", endedOn.map { .text($0.description) } ?? .null),
        JSON.Member("end_reason", endReason.map(JSON.text) ?? .null),
        JSON.Member("version", .text(version)),
      ])
  }
}
