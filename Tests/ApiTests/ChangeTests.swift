import Acts
import HTTPTypes
import Kernel
import NIOCore
import Organs
import Registry
import Storage
import TestKit
import Testing

/// Changing things by token, through the same acts as the pages.
@Suite struct ChangeTests {
  private static let clerk = Doer.who(may: .addComplex, .changeComplex, .seeRegistry, .addContract)

  private func added(_ program: Program, _ name: String = "翠园") async throws -> String {
    let answer = try await program.send(
      .post, "complexes", .object(["name": .text(name), "region": "411502002000"]))
    #expect(answer.status == 201)
    return answer.json["id"]?.asText ?? ""
  }

  @Test(arguments: Engine.available)
  func `what a program adds stands in the register, and the record names the token`(
    engine: Engine
  ) async throws {
    let site = try await TestSite(engine)
    let program = site.program(for: Self.clerk)
    let answer = try await program.send(
      .post, "complexes",
      .object([
        "name": "翠园", "region": "411502002000", "floor_area": 43_000_050, "lng": 1_140_670_000,
        "delivered_on": "2019-05-01", "is_old_complex": false, "address": .null,
      ]))
    #expect(answer.status == 201)

    let complex = try await program.get("complexes/\(answer.json["id"]?.asText ?? "")").json
    #expect(complex["floor_area"] == 43_000_050)
    #expect(complex["lng"] == 1_140_670_000)
    #expect(complex["is_old_complex"] == false)
    let via = try await site.database.read {
      try $0.row("SELECT via FROM record_entry WHERE act = 'registry.addComplex'")?.string("via")
    }
    #expect(via == "测试程序")
  }

  @Test func `a session of a browser changes nothing`() async throws {
    let site = try await TestSite(.sqlite)
    let browser = site.signedIn(as: Self.clerk)
    let answer = try await browser.send(
      .post, "/api/v1/complexes",
      headers: [
        .contentType: "application/json", HTTPField.Name("Sec-Fetch-Site")!: "same-origin",
      ],
      body: ByteBuffer(string: #"{"name":"翠园"}"#))

    #expect(answer.status == 401)
    #expect(answer.headers[.wwwAuthenticate] == "Bearer")
  }

  @Test func `a refusal says where, in the words of the page`() async throws {
    let program = try await TestSite(.sqlite).program(for: Self.clerk)
    let unknown = try await program.send(
      .post, "complexes", .object(["name": "翠园", "colour": "red"]))
    #expect(unknown.status == 400)
    #expect(unknown.json["errors"]?.items.first?["pointer"] == "/colour")

    let misshapen = try await program.send(
      .post, "complexes", .object(["floor_area": "430000", "delivered_on": "2019/5/1"]))
    #expect(misshapen.status == 422)
    let places = misshapen.json["errors"]?.items.compactMap { $0["pointer"]?.asText }
    #expect(Set(places ?? []) == ["/floor_area", "/delivered_on", "/name"])

    let ground = try await program.send(
      .post, "complexes", .object(["name": "翠园", "is_old_complex": true]))
    #expect(ground.status == 422)
    #expect(ground.json["detail"]?.asText?.contains("认定依据") == true)
    #expect(ground.json["errors"]?.items.first?["pointer"] == "/old_ground")
  }

  @Test func `only whole JSON of bounded size is taken`() async throws {
    let site = try await TestSite(.sqlite)
    let program = site.program(for: Self.clerk)
    let good: JSON = .object(["name": "翠园"])

    #expect(try await program.send(.post, "complexes", good, type: "text/plain").status == 415)
    #expect(try await program.send(.post, "complexes", nil).status == 415)
    #expect(try await program.send(.post, "complexes", .list([good])).status == 400)
    let large = String(repeating: "大", count: 100_000)
    #expect(
      try await program.send(.post, "complexes", .object(["name": .text(large)])).status == 413)
    #expect(
      try await program.send(.post, "complexes", good, type: "application/json; charset=utf-8")
        .status == 201)
  }

  @Test(arguments: Engine.available)
  func `sent twice under one key it is done once, and another content is refused`(
    engine: Engine
  ) async throws {
    let site = try await TestSite(engine)
    let program = site.program(for: Self.clerk)
    let body: JSON = .object(["name": "翠园"])

    let first = try await program.send(.post, "complexes", body, key: "k-1")
    let second = try await program.send(.post, "complexes", body, key: "k-1")
    #expect(first.json == second.json)
    let other = try await program.send(.post, "complexes", .object(["name": "华庭"]), key: "k-1")
    #expect(other.status == 422)
    let count = try await site.database.read {
      try $0.row("SELECT COUNT(*) AS n FROM complex")?.int("n")
    }
    #expect(count == 1)
  }

  @Test func `a change names the version it saw, and nothing newer is overwritten`() async throws {
    let site = try await TestSite(.sqlite)
    let program = site.program(for: Self.clerk)
    let id = try await added(program)
    let seen = try await program.get("complexes/\(id)").headers[.eTag] ?? ""

    let first = try await program.send(
      .put, "complexes/\(id)", .object(["name": "翠园一期"]), version: seen)
    let late = try await program.send(
      .put, "complexes/\(id)", .object(["name": "翠园二期"]), version: seen)

    #expect(seen.hasPrefix("\""))
    #expect(first.status == 204)
    #expect(late.status == 409)
    #expect(try await program.get("complexes/\(id)").json["name"] == "翠园一期")
  }

  @Test func `a list goes on where its page ended`() async throws {
    let site = try await TestSite(.sqlite)
    let program = site.program(for: Self.clerk)
    for number in 1...5 { _ = try await added(program, "小区\(number)") }

    var names: [String] = []
    var next: String? = ""
    while let place = next {
      let page = try await program.get("complexes?limit=2\(place.isEmpty ? "" : "&after=\(place)")")
      #expect(page.status == 200)
      names += page.json["items"]?.items.compactMap { $0["name"]?.asText } ?? []
      next = page.json["next"]?.asText.map { $0.replacing(" ", with: "%20") }
    }
    #expect(names == (1...5).map { "小区\($0)" })
    #expect(try await program.get("complexes?after=made-up").status == 400)
    #expect(try await program.get("complexes?limit=101").status == 400)
    #expect(try await program.get("complexes?sort=nothing").status == 400)
  }
}
