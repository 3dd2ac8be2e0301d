import Acts
import Kernel
import Registry
import Storage
import Tables
import TestKit
import Testing

@testable import Homes

@Suite struct HomeSearchTests {
  @Test(arguments: Engine.available)
  func `a unit is found by complex, building, entrance and room, as far as they are said`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("501", floor: 5)
    for text in ["翠园小区 3-1-501", "翠园3号楼1单元501室", "3-501", "501", "翠园 501"] {
      #expect(try await world.find(text, as: .clerk) == ["/units/\(unit)"], "\(text)")
    }
    for text in ["桂苑 3-1-501", "4-501", "3-2-501", "翠园", "50"] {
      #expect(try await world.find(text, as: .clerk) == [], "\(text)")
    }
  }

  @Test(arguments: Engine.available)
  func `somebody's number typed into the box stands in no address, and the look in the record`(
    engine: Engine
  ) async throws {
    let site = try await TestSite(engine)
    let owner = try await site.owner()
    let clerk = site.signedIn(as: .clerk)
    let typed = ["138 0000 0001", Self.number, Self.number.lowercased()]
    for text in typed {
      let answer = try await clerk.post("/search", ["q": text], on: "/search")
      #expect(answer.status == 200 && answer.text.contains("/owners/\(owner)"), "\(text)")
      #expect(!answer.text.uppercased().contains(Self.number), "\(text)")
    }
    #expect(try await site.looks() == typed.map { _ in "查找业主，找到 1 位" })

    let looker = site.signedIn(as: .looker)
    let refused = try await looker.post("/search", ["q": Self.number], on: "/search")
    #expect(refused.status == 200 && !refused.text.contains("/owners/"))
    #expect(try await site.looks().count == typed.count)
  }

  @Test func `an address finds nobody by their number, nor by their name`() async throws {
    let site = try await TestSite(.sqlite)
    let owner = try await site.owner()
    let clerk = site.signedIn(as: .clerk)
    #expect(try await clerk.get("/search?q=\(Self.number)").location == "/search")
    #expect(try await clerk.get("/search/suggest?q=13800000001").text == "[]")
    let sent = try await clerk.post("/search", ["q": "王演示"], on: "/search")
    let page = try await clerk.get(try #require(sent.location)).text
    #expect(page.contains("没有找到“王演示”") && page.contains("href=\"/owners/find\""))
    #expect(!page.contains("/owners/\(owner)"))
    #expect(try await site.looks().isEmpty)
  }

  @Test(arguments: ["91350100M000100Y43", "HT-20260916", "翠园", "3-2-501", "12345"])
  func `what belongs to nobody is an ordinary question`(text: String) {
    #expect(!OwnerSearch(World.vault).isMeant(by: text))
  }

  fileprivate static let number = "11010519491231002X"
}

extension TestSite {
  fileprivate func owner() async throws -> ID<Owner> {
    let unit = try await desk.perform(
      AddUnit(
        to: try await building(), at: nil, in: World.district, .of("501", floor: 5)), as: .clerk)
    return try await desk.perform(
      RegisterOwner(
        of: unit, in: World.district,
        .person("王演示", phone: "13800000001", identity: HomeSearchTests.number), share: nil,
        vault: Vault(key: Self.key)), as: .clerk)
  }

  /// What the record says of looking for owners.
  fileprivate func looks() async throws -> [String] {
    try await database.read { db in
      try db.rows("SELECT note FROM record_entry WHERE note LIKE '查找业主%'")
        .map { try $0.string("note") }
    }
  }
}

extension World {
  fileprivate func find(_ text: String, as doer: Doer) async throws -> [String] {
    let look = FindEverything(
      Homes.finders, within: .region(Self.district), text, limit: 5)
    return try await desk.answer(look, for: doer).flatMap { $0.findings.things.map(\.href) }
  }
}

extension Doer {
  /// Sees units and masked owners, and may not look for one.
  fileprivate static let looker = Doer(
    id: ID(rawValue: "looker"), name: "经办乙", organ: "housing",
    grants: Set(
      [.search, .seeHomes, .seeOwners].map { Grant($0, in: .region(World.district)) }))
}
