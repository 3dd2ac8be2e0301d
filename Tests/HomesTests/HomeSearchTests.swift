import Acts
import Kernel
import Registry
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
  func `an owner is found by exactly what is known of them, by those who may look`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("501", floor: 5)
    let number = "11010519491231002X"
    let owner = try await world.own(
      unit, .person("王演示", phone: "13800000001", identity: number))
    for text in ["王演示", "138 0000 0001", number, number.lowercased()] {
      #expect(try await world.find(text, as: .clerk) == ["/owners/\(owner)"], "\(text)")
      #expect(try await world.find(text, as: .looker) == [], "\(text)")
    }
    #expect(try await world.find("王", as: .clerk) == [])
    #expect(try await world.find("王演", as: .clerk) == [])
  }
}

extension World {
  fileprivate func find(_ text: String, as doer: Doer) async throws -> [String] {
    let look = FindEverything(
      Homes.finders(Self.vault), within: .region(Self.district), text, limit: 5)
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
