import Acts
import HTTPTypes
import Kernel
import Registry
import Storage
import TestKit
import Testing

/// What complexes have, what is seen in them and how they are joined, by program.
@Suite struct ItemTests {
  private static let may: [Permission] = [
    .addComplex, .seeRegistry, .changeComplex, .keepFacilities, .keepDevelopers, .joinComplexes,
    .renameComplex, .addEnterprise, .beginEngagement, .appointManager,
  ]

  private static let lift: JSON = .object([
    "kind": "lift", "number": "T-1", "condition": "working",
  ])

  private func program(_ site: TestSite, may: [Permission] = may) -> Program {
    site.program(
      for: Doer(
        id: ID(rawValue: "doer-\(may.count)"), name: "经办甲",
        grants: Set(may.map { Grant($0, in: .region("411502")) })))
  }

  private func made(_ program: Program, _ path: String, _ json: JSON) async throws -> String {
    let answer = try await program.send(.post, path, json)
    #expect(answer.status == 201, "\(path): \(answer.text)")
    return answer.json["id"]?.asText ?? ""
  }

  private func complex(_ program: Program, _ name: String = "翠园") async throws -> String {
    try await made(program, "complexes", .object(["name": .text(name), "region": "411502002000"]))
  }

  @Test(arguments: Engine.available)
  func `a lift is added once under its key, changed as it was seen, and ended for a reason`(
    engine: Engine
  ) async throws {
    let program = program(try await TestSite(engine))
    let all = "complexes/\(try await complex(program))/facilities"
    let first = try await program.send(.post, all, Self.lift, key: "k")
    let again = try await program.send(.post, all, Self.lift, key: "k")
    #expect(first.status == 201, "\(first.text)")
    #expect(first.json == again.json)
    #expect(try await program.get(all).json["items"]?.items.count == 1)

    let one = "facilities/\(first.json["id"]?.asText ?? "")"
    let seen = try await program.get(one).headers[.eTag] ?? ""
    let changed: JSON = .object([
      "kind": "lift", "number": "T-2", "condition": "working", "why": "核对铭牌",
    ])
    #expect(try await program.send(.put, one, changed, version: seen).status == 204)
    let late = try await program.send(.put, one, Self.lift, version: seen)
    #expect(late.status == 409)
    #expect(late.headers[.contentType] == "application/problem+json")
    #expect(try await program.get(one).json["number"] == "T-2")

    let end = try await program.send(
      .post, one + "/end", .object(["ended_on": "2026-10-01", "why": "拆除"]))
    #expect(end.status == 204)
    #expect(try await program.get(one).json["end_reason"] == "拆除")
  }

  @Test func `whoever may not keep lifts is told so, and what is elsewhere is not there`()
    async throws
  {
    let site = try await TestSite(.sqlite)
    let place = "complexes/\(try await complex(program(site)))/facilities"
    let reader = program(site, may: [.seeRegistry])
    let elsewhere = site.program(for: .who(may: .keepFacilities, in: "411502/003"))
    #expect(try await program(site).get(place).json["items"]?.items.isEmpty == true)

    let refused = try await reader.send(.post, place, Self.lift)
    #expect(refused.status == 403)
    #expect(refused.json["type"] == "/api#not-permitted")
    #expect(try await elsewhere.send(.post, place, Self.lift).status == 404)
    let wrong = try await program(site).send(.post, place, .object(["kind": "boat"]))
    #expect(wrong.status == 422)
    #expect(wrong.json["errors"]?.items.isEmpty == false)
  }

  @Test func `what is seen in a complex is written down once, and not before it happens`()
    async throws
  {
    let site = try await TestSite(.sqlite)
    let program = program(site)
    let place = "complexes/\(try await complex(program))/seals"
    let said: JSON = .object(["purpose": "合同", "on": "2026-10-01"])

    for _ in 1...2 {
      #expect(try await program.send(.post, place, said, key: "k").status == 204)
    }
    let ahead = try await program.send(
      .post, place, .object(["purpose": "合同", "on": "2027-10-01"]))
    #expect(ahead.status == 422)
    #expect(ahead.json["errors"]?.items.first?["pointer"] == "/on")
    let facts = try await site.database.read {
      try $0.row("SELECT COUNT(*) AS n FROM fact WHERE kind = 'seal.used'")?.int("n")
    }
    #expect(facts == 1)
  }

  @Test func `who serves a complex can be read, and a manager's name corrected`() async throws {
    let program = program(try await TestSite(.sqlite))
    let place = "complexes/\(try await complex(program))"
    let code = "91411502MA9F00001A"
    let enterprise: JSON = .object(["credit_code": .text(code), "name": "示例物业"])
    #expect(try await program.send(.post, "enterprises", enterprise).status == 201)
    _ = try await made(
      program, place + "/engagements",
      .object(["enterprise": .text(code), "mode": "professional", "from_on": "2026-01-01"]))
    let manager = try await made(
      program, place + "/managers",
      .object(["name": "赵某", "phone": "13800000000", "from_on": "2026-02-01"]))

    let served = try await program.get(place + "/engagements").json["items"]?.items
    #expect(served?.map { $0["enterprise"] } == [.text(code)])
    let correct: JSON = .object(["name": "赵某某", "phone": "13800000000", "why": "写错"])
    #expect(try await program.send(.put, "managers/\(manager)", correct).status == 204)
    #expect(try await program.send(.put, "managers/\(manager)", correct).status == 409)
    let managers = try await program.get(place + "/managers").json["items"]?.items
    #expect(managers?.first?["name"] == "赵某某")
    #expect(managers?.first?["to_on"] == .null)
  }

  @Test func `money goes both ways as whole 分`() async throws {
    let site = try await TestSite(.sqlite)
    let program = program(site)
    let place = "complexes/\(try await complex(program))/boards"
    let fee: JSON = .object(["fee": 125, "on": "2026-10-01"])
    #expect(try await program.send(.post, place, fee).status == 204)
    let words: JSON = .object(["fee": "1.25元", "on": "2026-10-01"])
    #expect(try await program.send(.post, place, words).status == 422)

    let said = try await site.database.read {
      try $0.row("SELECT attributes FROM fact WHERE kind = 'board.checked'")?.string("attributes")
    }
    #expect(said?.contains("125") == true)
  }

  @Test func `a complex is renamed, put into another and taken out again`() async throws {
    let program = program(try await TestSite(.sqlite))
    let (one, two) = (try await complex(program), try await complex(program, "华庭"))
    let name: JSON = .object(["name": "翠园新村", "on": "2026-10-01", "why": "公告"])
    #expect(try await program.send(.post, "complexes/\(one)/rename", name).status == 204)
    #expect(try await program.get("complexes/\(one)").json["name"] == "翠园新村")

    let itself: JSON = .object(["into": .text(one), "why": "同一个"])
    let refused = try await program.send(.post, "complexes/\(one)/merge", itself)
    #expect([409, 422].contains(refused.status))
    #expect(refused.headers[.contentType] == "application/problem+json")
    let into: JSON = .object(["into": .text(two), "why": "同一个"])
    #expect(try await program.send(.post, "complexes/\(one)/merge", into).status == 201)
    let names = try await program.get("complexes").json["items"]?.items.compactMap { $0["name"] }
    #expect(names == ["华庭"])
  }

  @Test func `developers are listed, added and replaced`() async throws {
    let program = program(try await TestSite(.sqlite))
    let id = try await made(program, "developers", .object(["name": "示例置业"]))
    let change: JSON = .object(["name": "示例置业集团", "why": "更名"])
    #expect(try await program.send(.put, "developers/\(id)", change).status == 204)

    let rows = try await program.get("developers").json["items"]?.items
    #expect(rows?.map { $0["name"] } == ["示例置业集团"])
    #expect(try await program.send(.post, "developers", .object([])).status == 422)
  }
}
