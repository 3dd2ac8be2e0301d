import Acts
import Civil
import Imports
import Kernel
import Spreadsheet
import Storage
import TestKit
import Testing

@testable import Registry

/// Rows of contracts and handovers that the register knows already.
@Suite struct KnownRowTests {
  private static let contracts = "合同编号,小区名称,企业名称,合同类型,签订日期,系统编号"
  private static let first = "HT-1,翠园小区,晨光物业服务有限公司,前期,2026-09-01,"

  @Test(arguments: Engine.available)
  func `a known contract that names another complex is refused, and says which`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    try await world.addComplex("桂苑")
    _ = try await world.take(.contracts, Self.contracts, Self.first)
    let id = try await world.contractIDs()[0]
    let report = try await world.take(
      .contracts, Self.contracts, "HT-1,桂苑,晨光物业服务有限公司,前期,2026-09-02,\(id)")
    #expect(report.counts[.refused] == 1)
    #expect(report.errors.map(\.header) == ["小区名称"])
    #expect(report.errors.first?.message.zh.contains("登记在“翠园小区”名下") == true)
  }

  @Test(arguments: Engine.available)
  func `a known contract that names another enterprise is refused`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.take(.contracts, Self.contracts, Self.first)
    let other = "HT-1,翠园小区,大河物业服务有限公司,前期,2026-09-02,"
    let report = try await world.take(.contracts, Self.contracts, other)
    #expect(report.counts[.refused] == 1)
    #expect(report.errors.map(\.header) == ["企业名称"])
  }

  @Test(arguments: Engine.available)
  func `a known handover that names another complex or enterprise is refused`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    try await world.addComplex("桂苑")
    let head = "小区名称,分期,企业信用代码,计划交付日期,系统编号"
    _ = try await world.take(.handovers, head, "翠园小区,一期,\(World.dawn),2026-12-01,")
    let id = try await world.exported(.handovers)[0]["id"] ?? ""
    let report = try await world.take(
      .handovers, head, "桂苑,一期,\(World.dawn),2026-12-02,\(id)",
      "翠园小区,一期,\(World.river),2026-12-02,\(id)", "翠园小区,一期,\(World.river),2026-12-02,")
    #expect(report.counts[.refused] == 3)
    #expect(report.errors.map(\.header) == ["小区名称", "企业信用代码", "企业信用代码"])
  }

  @Test(arguments: Engine.available)
  func `contracts of twins without codes are told apart by our number`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let twin = try await world.addComplex("翠园小区")
    for complex in [world.complexID, twin] {
      var particulars = Contract.Particulars()
      (particulars.number, particulars.signedOn) = ("HT-1", "2026-09-01")
      _ = try await world.desk.perform(
        AddContract(of: World.dawn, at: complex, in: World.district, particulars), as: .clerk)
    }
    let rows = try await world.exported(.contracts)
    #expect(rows.allSatisfy { $0["complex"] == "翠园小区" && $0["complex_code"] == nil })
    let theirs = try await world.read { try $0.contracts(of: [twin], in: World.district)[0].id }

    let report = try await world.take(
      .contracts, Self.contracts, "HT-1,翠园小区,晨光物业服务有限公司,前期,2026-09-03,\(theirs)",
      "HT-1,翠园小区,晨光物业服务有限公司,前期,2026-09-03,")
    #expect(report.counts[.changed] == 1)
    #expect(report.counts[.refused] == 1)
    let first = world.complexID
    let signed = try await world.read { db in
      try [first, twin].map {
        try db.contracts(of: [$0], in: World.district)[0].particulars.signedOn
      }
    }
    #expect(signed == ["2026-09-01", "2026-09-03"])
  }
}

extension World {
  @discardableResult
  fileprivate func addComplex(_ name: String) async throws -> ID<Complex> {
    try await desk.perform(AddComplex(in: World.street, .named(name)), as: .clerk)
  }

  fileprivate func contractIDs() async throws -> [String] {
    try await exported(.contracts).compactMap { $0["id"] }
  }

  fileprivate func exported(_ kind: ImportKind) async throws -> [[String: String]] {
    try await desk.answer(ExportPortion(kind, in: World.district, after: ""), for: .clerk).rows
  }
}
