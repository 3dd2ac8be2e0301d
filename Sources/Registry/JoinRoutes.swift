import Acts
import Hummingbird
import Kernel
import Storage
import Web

/// Complexes are put together, the merge is taken back, and a part is taken out.
struct JoinRoutes {
  let desk: Desk
  let pages: Pages
  let parts: ComplexParts

  func add(to routes: Routes) {
    routes.get("complexes/:complex/merge", AskFor<MergeComplexes, Complex>.self, use: askMerge)
    routes.post("complexes/:complex/merge", MergeComplexes.self, use: merge)
    routes.post("merges/:merge/undo", UndoMerge.self, use: undo)
    routes.get("complexes/:complex/split", AskFor<SplitComplex, Complex>.self, use: askSplit)
    routes.post("complexes/:complex/split", SplitComplex.self, use: split)
  }

  func askMerge(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await mergePage(Form(), context), for: context)
  }

  func merge(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let gone: ID<Complex> = try context.id("complex")
    guard let into = form.text("into", "并入哪个小区"), let why = form.text("why", "依据") else {
      return try pages.refused(try await mergePage(form, context), for: context)
    }
    let act = MergeComplexes(
      gone, into: ID(rawValue: into), in: try context.home(), why: why, parts: parts)
    return try await pages.submit(
      form, for: context, again: { try await mergePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(kept)", saying: "已并入。原来的名称和地址都会找到这里，没改动前可以撤销。")
      })
  }

  func undo(_ request: Request, context: SignedIn) async throws -> Response {
    let act = UndoMerge(try context.id("merge"), in: try context.home(), parts: parts)
    let back = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther("/complexes/\(back)", saying: "已撤销合并，小区重新单列。")
  }

  func askSplit(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await splitPage(Form(["keeps": "yes"]), context), for: context)
  }

  func split(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Complex> = try context.id("complex")
    guard let name = form.text("name", "新小区的名称", atMost: 60), let why = form.text("why", "依据")
    else { return try pages.refused(try await splitPage(form, context), for: context) }
    let act = SplitComplex(
      id, in: try context.home(), into: name, taking: form.ticked,
      keepsService: form["keeps"] == "yes",
      why: why, parts: parts)
    return try await pages.submit(
      form, for: context, again: { try await splitPage($0, context) },
      act: {
        let part = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(part)", saying: "已拆分。请补齐新小区的户数、面积，并改原小区的。")
      })
  }

  private func mergePage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    try await desk.ask(MergeComplexes.self, context) { complex, sight in
      [
        form.choice(
          "into", "并入哪个小区", try sight.db.neighbours(of: complex), required: true,
          hint: "同一街道里名称、地址相近的排在前面。"),
        form.input("why", "依据", required: true, hint: "例如“同一小区两次登记，已现场核实”。"),
      ]
    } page: { complex, inputs in
      EditPage(
        title: "“\(complex.name)”并入哪个小区",
        lead: "合同、承接查验、在管记录、楼栋房屋和各项登记都转过去；有重复的会先提示，不会丢。",
        action: "/complexes/\(complex.id)/merge", submit: "并入", back: "/complexes/\(complex.id)",
        sections: [.init(heading: nil, inputs: inputs)], form: form)
    }
  }

  private func splitPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let parts = parts
    return try await desk.ask(SplitComplex.self, context) { complex, sight in
      [
        form.input("name", "新小区的名称", required: true),
        form.choice("keeps", "现在的企业是不是也管新小区", [("yes", "是"), ("no", "否")], required: true),
        form.input("why", "依据", required: true, hint: "例如物业管理区域划分的批复。"),
      ] + (try form.choices(of: complex, parts, sight.db))
    } page: { complex, inputs in
      EditPage(
        title: "从“\(complex.name)”拆分出一个小区", lead: "选“转过去”的归新小区，其余留在原小区。",
        action: "/complexes/\(complex.id)/split", submit: "拆分", back: "/complexes/\(complex.id)",
        sections: [.init(heading: nil, inputs: inputs)], form: form)
    }
  }
}

extension Form {
  /// What of a complex may go, one choice each.
  fileprivate func choices(
    of complex: Complex, _ parts: ComplexParts, _ db: any ReadConnection
  ) throws -> [EditPage.Input] {
    try db.divisible(complex, parts).map { table, id, words in
      choice("go.\(table).\(id)", words, [("yes", "转过去")])
    }
  }

  /// By table.
  fileprivate var ticked: [String: [String]] {
    var rows: [String: [String]] = [:]
    for name in names where name.hasPrefix("go.") && self[name] == "yes" {
      let path = name.split(separator: ".").map(String.init)
      if path.count == 3 { rows[path[1], default: []].append(path[2]) }
    }
    return rows
  }
}
