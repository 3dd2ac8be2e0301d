import HTTPTypes
import Kernel
import TestKit
import Testing
import Web

/// Tables into registers by program, from the file to taking it back.
@Suite struct ImportTests {
  private static let upload = "imports?kind=enterprises&file_name=a.csv"
  private static let table = """
    统一社会信用代码,企业名称
    91411502MA9F00001A,示例甲物业
    写错的代码,示例乙物业

    """

  private func program(_ site: TestSite) -> Program {
    let may = Set(site.entries.compactMap(\.permission))
    return site.program(
      for: Doer(
        id: ID(rawValue: "doer"), name: "经办甲", organ: "housing",
        grants: Set(may.map { Grant($0, in: .region("411502")) })))
  }

  /// Asks until what was ordered is done.
  private func done(_ program: Program, _ place: String) async throws -> JSON {
    for _ in 1...600 {
      let state = try await program.get(place).json
      if state["work"]?["is_over"] != false { return state }
      try await Task.sleep(for: .milliseconds(100))
    }
    return .null
  }

  @Test(arguments: Engine.available)
  func `a table is handed in once, checked, taken and taken back`(engine: Engine) async throws {
    let program = program(try await TestSite(engine))
    let first = try await program.upload(Self.upload, Self.table, key: "k")
    let again = try await program.upload(Self.upload, Self.table, key: "k")
    #expect(first.status == 201, "\(first.text)")
    #expect(first.json["id"] == again.json["id"])
    let place = "imports/\(first.json["id"]?.asText ?? "")"

    let columns = try await program.get(place + "/columns").json
    #expect(columns["columns"]?.items.map { $0["field"] } == ["credit_code", "name"])
    let twice = JSON.list([
      .object(["column": "A", "field": "credit_code"]), .object(["column": "A", "field": "name"]),
      .object(["column": "B", "field": "name"]),
    ])
    let doubtful = try await program.send(.post, place + "/check", .object(["columns": twice]))
    #expect(doubtful.status == 422, "\(doubtful.text)")
    let check = try await program.send(.post, place + "/check", .object([]))
    #expect(check.status == 201, "\(check.text)")
    let checked = try await done(program, place)
    #expect(checked["state"] == "checked")
    #expect(checked["added"] == 1 && checked["refused"] == 1)
    let problems = try await program.get(place + "/problems").json["items"]?.items
    #expect(problems?.contains { $0["row"] == 3 && $0["refused"] == true } == true)

    #expect(try await program.send(.post, place + "/take", .object([])).status == 201)
    #expect(try await done(program, place)["state"] == "done")
    let late = try await program.send(.post, place + "/take", .object([]))
    #expect(late.status == 409)
    #expect(late.headers[.contentType] == "application/problem+json")
    let undo = try await program.send(.post, place + "/undo", .object(["why": "拿错了表"]))
    #expect(undo.status == 201, "\(undo.text)")
    let undone = try await done(program, place)
    #expect(undone["state"] == "undone" && undone["removed"] == 1)
  }

  @Test func `what is no table, and what nobody may hand in, is refused`() async throws {
    let site = try await TestSite(.sqlite)
    let program = program(site)

    #expect(try await program.upload(Self.upload, "PK\u{3}\u{4}坏了").status == 422)
    #expect(try await program.upload("imports?kind=enterprises", Self.table).status == 400)
    #expect(try await program.send(.post, Self.upload, .object([])).status == 415)
    let stranger = site.program(for: .who(may: Permission("registry.see")))
    #expect(try await stranger.upload(Self.upload, Self.table).status == 403)
    #expect(try await program.get("imports").json["items"]?.items.isEmpty == true)
  }
}
