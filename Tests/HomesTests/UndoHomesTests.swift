import Acts
import Kernel
import Registry
import Storage
import TestKit
import Testing

@testable import Homes
@testable import Imports

/// Taking back tables of units and of owners.
@Suite struct UndoHomesTests {
  private static let units = "小区名称,楼栋,单元,房号,用途,状态,建筑面积"
  private static let owners = "小区名称,楼栋,房号,姓名,联系电话,份额"

  @Test(arguments: Engine.available)
  func `units go with their building, and a changed one says again what it said`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let first = try #require(
      try await world.take("units", Self.units, "翠园小区,8号楼,1单元,101,住宅,已售,90").batch)
    let second = try #require(
      try await world.take("units", Self.units, "翠园小区,8号楼,1单元,101,住宅,未售,95").batch)

    #expect(try await world.takeBack(second).undo.words == "删除 0 条，改回 1 条")
    #expect(try await world.units().first?.particulars.status == .sold)
    #expect(try await world.takeBack(first).undo.words == "删除 3 条，改回 0 条")
    #expect(try await world.units().isEmpty)
    #expect(try await world.buildings() == ["3号楼"])
  }

  @Test(arguments: Engine.available)
  func `a unit that has owners since stays until they are taken back`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let units = try #require(
      try await world.take("units", Self.units, "翠园小区,8号楼,,101,住宅,已售,90").batch)
    let owners = try #require(
      try await world.take(
        "owners", Self.owners, "翠园小区,8号楼,101,王演示,13800000001,1/2",
        "翠园小区,8号楼,101,李演示,13800000002,1/2"
      ).batch)

    #expect(try await world.takeBack(units).undo.left == 2)
    #expect(try await world.takeBack(owners).undo.words == "删除 2 条，改回 0 条")
    let left = try await world.read { try $0.rows("SELECT id FROM owner").count }
    #expect(left == 0)
    #expect(try await world.takeBack(units).undo.words == "删除 2 条，改回 0 条")
  }

  @Test(arguments: Engine.available)
  func `a building that somebody has corrected or filled since stays with what is in it`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let batch = try #require(
      try await world.take(
        "units", Self.units, "翠园小区,8号楼,1单元,101,住宅,已售,90", "翠园小区,9号楼,1单元,101,住宅,已售,90",
        "翠园小区,10号楼,1单元,101,住宅,已售,90"
      ).batch)
    let corrected = try await world.building("8号楼")
    var floors = corrected.particulars
    floors.floors = 18
    _ = try await world.desk.perform(
      ChangeBuilding(corrected.id, in: World.district, to: floors, why: nil), as: .clerk)
    _ = try await world.take("units", Self.units, "翠园小区,9号楼,1单元,102,住宅,已售,90")

    #expect(try await world.takeBack(batch).undo.words == "删除 6 条，改回 0 条，保留 3 条")
    #expect(try await world.units().map(\.number) == ["102"])
    #expect(try await world.buildings() == ["3号楼", "8号楼", "9号楼"])
  }

  @Test(arguments: Engine.available)
  func `an owner who was corrected since stays`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.take("units", Self.units, "翠园小区,8号楼,,101,住宅,已售,90")
    let batch = try #require(
      try await world.take(
        "owners", Self.owners, "翠园小区,8号楼,101,王演示,13800000001,1/2",
        "翠园小区,8号楼,101,李演示,13800000002,1/2"
      ).batch)
    let id: ID<Owner> = try await world.read { db in
      try #require(try db.row("SELECT owner_id FROM ownership WHERE is_principal")).id("owner_id")
    }
    try await world.desk.perform(
      ChangeOwner(
        id, in: World.district, to: .person("王演示", phone: "13800000005"), why: nil,
        vault: World.vault), as: .clerk)
    #expect(try await world.takeBack(batch).undo.words == "删除 1 条，改回 0 条，保留 1 条")
  }

  @Test(arguments: Engine.available)
  func `the next of several owners is named first when the first goes again`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.take("units", Self.units, "翠园小区,8号楼,,101,住宅,已售,90")
    _ = try await world.take("owners", Self.owners, "翠园小区,8号楼,101,王演示,13800000001,1/2")
    let second = try #require(
      try await world.take(
        "owners", Self.owners + ",第一顺位", "翠园小区,8号楼,101,李演示,13800000002,1/2,是"
      ).batch)
    _ = try await world.takeBack(second)
    let first = try await world.read { db in
      try db.rows("SELECT is_principal FROM ownership").map { try $0.bool("is_principal") }
    }
    #expect(first == [true])
  }

  @Test(arguments: Engine.available)
  func `more rows than a portion holds go again`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let rows = (0..<1_300).map { "翠园小区,\(20 + $0 / 100)号楼,1单元,\(100 + $0 % 100),住宅,已售,90" }
    let batch = try #require(
      try await world.take("units", Self.units, rows.joined(separator: "\n")).batch)
    #expect(try await world.takeBack(batch).undo.removed == 1_326)
    #expect(try await world.buildings() == ["3号楼"])
  }

  @Test(arguments: Engine.available)
  func `a share is put back, and what was corrected of a person is left to a person`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.take("units", Self.units, "翠园小区,8号楼,,101,住宅,已售,90")
    _ = try await world.take("owners", Self.owners, "翠园小区,8号楼,101,王演示,13800000001,1/2")
    let share = try #require(
      try await world.take("owners", Self.owners, "翠园小区,8号楼,101,王演示,13800000001,1/3").batch)
    #expect(try await world.takeBack(share).undo.restored == 1)
    let phone = try #require(
      try await world.take("owners", Self.owners, "翠园小区,8号楼,101,王演示,13800000009,1/2").batch)
    #expect(try await world.takeBack(phone).undo.left == 1)
  }
}

extension World {
  fileprivate func building(_ name: String) async throws -> Building {
    try await read { db in
      try #require(
        try db.buildings(of: db.complex(complexID, in: Self.district)).first { $0.name == name })
    }
  }

  fileprivate func buildings() async throws -> [String] {
    try await read { db in
      try db.buildings(of: db.complex(complexID, in: Self.district)).map(\.name)
    }
  }

  fileprivate func takeBack(_ batch: ID<ImportBatch>) async throws -> ImportBatch {
    let doer = Doer(
      id: ID(rawValue: "clerk"), name: "经办甲",
      grants: Set(
        (Homes.permissions + [.importRegistry, .undoImports]).map {
          Grant($0, in: .region(Self.district))
        }))
    try await desk.perform(
      BeginUndo(id: batch, district: Self.district, why: "选错了表", kinds: Self.kinds), as: doer)
    return try await Undoer(desk: desk, doer: doer, kinds: Self.kinds)
      .run(batch, in: Self.district)
  }
}
