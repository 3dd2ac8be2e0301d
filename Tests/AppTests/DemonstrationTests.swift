import Civil
import Foundation
import Homes
import Testing

@testable import App

@Suite struct DemonstrationTests {
  @Test func `the same seed makes the same district`() throws {
    let one = try district(seed: 7).tables.map(\.rows)
    #expect(try district(seed: 7).tables.map(\.rows) == one)
    #expect(try district(seed: 8).tables.map(\.rows) != one)
  }

  @Test func `it has the size of a district`() throws {
    let district = try district()
    #expect(district.complexes.count == 600)
    #expect(district.enterprises.count == 150)
    #expect((300...480).contains(district.contracts.count))
    #expect((50...150).contains(district.handovers.count))
    #expect(district.regions.filter(\.isStreet).count == 10)
  }

  @Test func `names, codes and numbers are there once`() throws {
    let district = try district()
    #expect(Set(district.complexes.map(\.name)).count == 600)
    #expect(Set(district.enterprises.map(\.name)).count == 150)
    #expect(
      Set(district.contracts.map { $0.complex.code + $0.number }).count
        == district.contracts.count)
    #expect(district.enterprises.allSatisfy { SocialCreditCode($0.creditCode) != nil })
  }

  @Test func `contracts come in every state`() throws {
    let contracts = try district().contracts
    let open = contracts.filter { $0.filed == nil }
    #expect(open.contains { today.days(since: $0.signed) < 15 })
    #expect(open.contains { today.days(since: $0.signed) > 30 })
    #expect(contracts.contains { $0.filed.map($0.signed.adding(14).days(since:)) ?? 0 < 0 })
    #expect(contracts.contains { $0.isPreliminary } && contracts.contains { !$0.isPreliminary })
    #expect(contracts.allSatisfy { $0.signed <= today && $0.filed ?? today <= today })
  }

  @Test func `handovers come in every state`() throws {
    let handovers = try district().handovers
    #expect(handovers.contains { $0.completed == nil && $0.plannedDelivery < today })
    #expect(handovers.contains { $0.completed == nil && $0.plannedDelivery > today })
    #expect(handovers.contains { $0.completed != nil && $0.filed == nil })
    #expect(handovers.contains { $0.filed != nil && $0.posted == nil })
    #expect(handovers.contains { $0.posted != nil })
  }

  @Test func `it has two hundred thousand units, and complexes have as many homes as they say`()
    async throws
  {
    let district = try district()
    var (units, owners, wrong) = (0, 0, 0)
    try await district.eachHomes { homes in
      units += homes.lines.count
      owners += homes.lines.reduce(0) { $0 + $1.owners.count }
      let dwellings = homes.lines.count { $0.unit.kind == .dwelling }
      if dwellings != homes.complex.households { wrong += 1 }
    }
    #expect(units == 200_000)
    #expect(owners > 190_000)
    #expect(wrong == 0)
  }

  @Test func `rooms are there once in their buildings`() async throws {
    try await district(units: 20_000).eachHomes { homes in
      let rooms = homes.lines.map { "\($0.building) \($0.entrance ?? "") \($0.unit.number)" }
      #expect(Set(rooms).count == rooms.count, "\(homes.complex.name)")
    }
  }

  @Test func `no complex bears a real name`() throws {
    let list = root.deletingLastPathComponent().appending(path: "shared/data/estates/xinyang.csv")
    guard let real = try? String(contentsOf: list, encoding: .utf8) else { return }
    let names = Set(real.split(whereSeparator: \.isNewline).map { $0.split(separator: ",")[2] })
    #expect(names.count > 500)
    #expect(try district().complexes.allSatisfy { !names.contains(Substring($0.name)) })
  }

  private let today: Day = "2026-09-30"

  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func district(seed: UInt64 = 1, units: Int = 200_000) throws -> Demonstration {
    let csv = try String(contentsOf: root.appending(path: "demo/regions.csv"), encoding: .utf8)
    return Demonstration(regions: DemoRegion.list(csv: csv), seed: seed, today: today, units: units)
  }
}
