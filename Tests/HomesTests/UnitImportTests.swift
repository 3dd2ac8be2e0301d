import Acts
import Civil
import Foundation
import Imports
import Kernel
import Registry
import Spreadsheet
import Storage
import TestKit
import Testing

@testable import Homes

@Suite struct UnitImportTests {
  private static let head = "小区名称,楼栋,单元,房号,楼层,用途,状态,建筑面积,不动产单元号"

  @Test(arguments: Engine.available)
  func `a table of units brings buildings and entrances with it, and comes again unchanged`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let table = Data(
      """
      \(Self.head)
      翠园小区,8号楼,1单元,101,1,住宅,已售,92.31平方米,
      翠园小区,8栋,一单元,102,1,商铺,未售,45,
      """.utf8)

    #expect(try await world.take("units", table, isCheck: true).counts[.added] == 2)
    #expect(try await world.take("units", table).counts[.added] == 2)
    #expect(try await world.take("units", table).counts[.unchanged] == 2)
    let buildings = try await world.read { db in
      try db.buildings(of: db.complex(world.complexID, in: World.district)).map(\.name)
    }
    #expect(buildings == ["3号楼", "8号楼"])
  }

  @Test(arguments: Engine.available)
  func `what differs is changed and says what, and an unknown complex is named by its cell`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.take("units", Self.head, "翠园小区,8号楼,,101,1,住宅,未售,92.31,")

    let report = try await world.take(
      "units", Self.head, "翠园小区,8号楼,,101,1,住宅,已售,95,", "没有的小区,1号楼,,101,1,住宅,已售,80,")

    #expect(report.counts[.changed] == 1)
    #expect(report.counts[.refused] == 1)
    #expect(report.problems.first?.field == "complex")
    #expect(report.problems.first?.row == 3)
    let unit = try #require(try await world.units().first)
    #expect(unit.particulars.status == .sold)
    let entry = try #require(
      try await world.read {
        try $0.history(of: unit.id.reference, in: World.district.district).first
      })
    #expect(entry.changes.map(\.field) == ["area", "status"])
    #expect(entry.why?.contains("第 2 行") == true)
  }

  @Test(arguments: Engine.available)
  func `an estate number belongs to one unit, of the register or of the table`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let number = "411502001001GB00001F00010001"
    let report = try await world.take(
      "units", Self.head, "翠园小区,8号楼,,101,1,住宅,已售,92.31,\(number)",
      "翠园小区,8号楼,,102,1,住宅,已售,92.31,\(number)", "翠园小区,8号楼,,103,1,住宅,已售,92.31,123")
    #expect(report.counts[.added] == 1)
    #expect(report.problems.map(\.field) == ["estate_number", "estate_number"])
    #expect(try await world.units().first?.particulars.estateNumber == number)
  }

  @Test(arguments: Engine.available)
  func `the same room twice in a table is one unit, as the later row has it`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let report = try await world.take(
      "units", Self.head, "翠园小区,8号楼,,101,1,住宅,已售,92.31,", "翠园小区,8栋,,101室,1,住宅,已售,95,")
    #expect(report.counts[.added] == 1)
    #expect(report.counts[.changed] == 1)
    #expect(try await world.units().map(\.particulars.area?.description) == ["95.00"])
  }

  @Test(arguments: Engine.available)
  func `what goes out comes in unchanged, whatever the letters are coded in`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let number = "411502001001GB00001F00010001"
    _ = try await world.take("units", Self.head, "翠园小区,8号楼,1单元,101,1,住宅,已售,92.31,\(number)")
    let kind = try #require(World.kinds["units"])
    let line = try #require(try await world.export(kind).first)
    #expect(line["estate_number"] == number)
    let keys = ["complex", "building", "entrance", "number", "floor", "kind", "status", "area"]
    let text =
      Self.head + "\n"
      + (keys + ["estate_number"]).map { line[$0] ?? "" }
      .joined(separator: ",")
    for table in [Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), try text.gb18030] {
      #expect(try await world.take("units", table).counts[.unchanged] == 1)
    }
  }
}
