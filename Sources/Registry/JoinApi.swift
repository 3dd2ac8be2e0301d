import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Storage
import Web

/// Complexes get another name, are put together and are taken apart, for programs.
struct JoinApi {
  let desk: Desk
  let parts: ComplexParts

  func add(to routes: Routes) {
    routes.change(
      .post, "complexes/:complex/rename", "renameComplex",
      Message(zh: "小区更名", en: "Give a complex another name"), doing: RenameComplex.self,
      takes: [.name, .day("on", "从哪天起", "from which day"), Part.why], use: rename)
    routes.change(
      .post, "complexes/:complex/merge", "mergeComplexes",
      Message(zh: "并入另一个小区", en: "Put a complex into another"), doing: MergeComplexes.self,
      takes: [
        Part("into", Message(zh: "并入哪个小区", en: "which stays"), .identity, example: "0199-complex"),
        Part.why,
      ], answers: .madeID, use: merge)
    routes.change(
      .post, "merges/:merge/undo", "undoMerge", Message(zh: "撤销合并", en: "Take a merge back"),
      doing: UndoMerge.self, takes: [], answers: .madeID
    ) { call in
      let act = UndoMerge(try call.id("merge"), in: try call.context.home(), parts: parts)
      return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
    }
    routes.change(
      .post, "complexes/:complex/split", "splitComplex",
      Message(zh: "拆分小区", en: "Take a part out of a complex"), doing: SplitComplex.self,
      takes: [.name, .keepsService, .moving, Part.why], answers: .madeID, use: split)
    addListings(to: routes)
  }

  private func addListings(to routes: Routes) {
    routes.change(
      .post, "listings/:listing/merge", "mergeListing",
      Message(zh: "待核对的条目并入小区", en: "Take a listing into the complex of its name"),
      doing: MergeListing.self,
      takes: [
        Part(
          "take", Message(zh: "采用哪几项", en: "the fields to take from it"),
          .list(.text(1...64, pattern: "^[a-z_]{1,64}$"), atMost: 100), example: .list(["address"]))
      ]
    ) { call in
      let act = MergeListing(
        try call.id("listing"), in: try call.context.home(for: .mergeComplexes),
        taking: call.form.all("take"))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "listings/:listing/apart", "keepApart",
      Message(zh: "另登记为一个小区", en: "Make a listing a complex of its own"),
      doing: KeepApart.self, takes: [], answers: .madeID
    ) { call in
      let act = KeepApart(
        try call.id("listing"), in: try call.context.home(for: .mergeComplexes))
      return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
    }
  }

  private func rename(_ call: Call) async throws -> JSON {
    let day = try call.read { $0.day("on", "从哪天起") }
    let act = RenameComplex(
      try call.id("complex"), in: try call.context.home(),
      to: try call.given("name", "新名称", atMost: 60), on: day,
      why: try call.given("why", "依据"))
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func merge(_ call: Call) async throws -> JSON {
    let act = MergeComplexes(
      try call.id("complex"), into: ID(rawValue: call.form["into"]), in: try call.context.home(),
      why: try call.given("why", "依据"), parts: parts)
    return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
  }

  private func split(_ call: Call) async throws -> JSON {
    var rows: [String: [String]] = [:]
    for item in call.body["moves"]?.items ?? [] {
      rows[item["kind"]?.asText ?? "", default: []].append(item["id"]?.asText ?? "")
    }
    let act = SplitComplex(
      try call.id("complex"), in: try call.context.home(),
      into: try call.given("name", "新名称", atMost: 60), taking: rows,
      keepsService: call.form["keeps_service"] == "yes", why: try call.given("why", "依据"),
      parts: parts)
    return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
  }
}

extension Part {
  fileprivate static let name = Part(
    "name", Message(zh: "新名称", en: "the new name"), .text(1...60))

  fileprivate static let keepsService = Part(
    "keeps_service", Message(zh: "现在的企业也管新小区", en: "its enterprise serves the part too"), .flag)

  fileprivate static let moving = Part(
    "moves", Message(zh: "转到新小区的", en: "what goes to the part"),
    .list(
      .object([
        Part("kind", Message(zh: "哪一种", en: "kind, such as building"), .text(1...40)),
        Part("id", Message(zh: "编号", en: "identity"), .identity, example: "0199-building"),
      ]), atMost: 1_000), isRequired: false)
}
