import Acts
import Civil
import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// Taking back as one batch what an import did.
@Suite struct UndoImportTests {
  private static let two = ["小区名称,项目编码,总户数", "桂苑,C-1,90", "兰亭,C-2,80"]

  @Test(arguments: Engine.available)
  func `what an import added goes, and what it changed says again what it said before`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.take(.complexes, Self.two[0], Self.two[1])
    let batch = try await world.batch(
      world.take(.complexes, Self.two[0], "桂苑,C-1,95", "兰亭,C-2,80"))

    let page = try await world.desk.answer(world.preview(batch), for: .undoer)
    #expect((page.removed, page.restored, page.left) == (1, 1, 0))
    let undone = try await world.undo(batch)

    #expect(undone.state == .undone)
    #expect(undone.undo.words == "删除 1 条，改回 1 条")
    let known = try await world.read { try $0.complexes(norms: ["桂苑", "兰亭"], in: World.district) }
    #expect(known.map(\.particulars.households) == [90])
    #expect(try await world.count("import_effect") == 1)
    let history = try await world.history(of: try #require(known.first).id)
    #expect(history.last == "修改小区资料 households: 95 → 90")
  }

  @Test(arguments: Engine.available)
  func `what somebody has changed since stays, and is told by name`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let batch = try await world.batch(
      world.take(.complexes, Self.two[0], Self.two[1], Self.two[2]))
    let known = try await world.read { try $0.complexes(norms: ["桂苑"], in: World.district)[0] }
    var particulars = known.particulars
    particulars.households = 91
    _ = try await world.desk.perform(
      ChangeComplex(known.id, in: World.district, to: particulars, why: "核实"), as: .clerk)

    let page = try await world.desk.answer(world.preview(batch), for: .undoer)
    #expect((page.removed, page.left) == (1, 1))
    #expect(page.lines.first?.name == "小区“桂苑”")
    let undone = try await world.undo(batch)

    #expect(undone.undo.words == "删除 1 条，改回 0 条，保留 1 条")
    let left = try await world.read { try $0.leftAlone(of: undone, limit: 10) }
    #expect(left.map(\.row) == [2])
    #expect(left.first?.left?.why.contains("导入以后有人改过") == true)
    let now = try await world.read { try $0.complex(known.id, in: World.district) }
    #expect(now.particulars.households == 91)
  }

  @Test(arguments: Engine.available)
  func `what is used since stays until that is gone, and then goes by a second undoing`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let places = try await world.batch(world.take(.complexes, Self.two[0], Self.two[1]))
    let contracts = try await world.batch(world.contract(at: "桂苑"))

    let first = try await world.undo(places)
    #expect(first.undo.left == 1)
    let left = try await world.read { try $0.leftAlone(of: first, limit: 10) }
    #expect(left.first?.left?.why.contains("已有1 份合同、1 段服务期") == true)

    _ = try await world.undo(contracts)
    #expect(try await world.undo(places).undo.words == "删除 1 条，改回 0 条")
    let names = try await world.read {
      try $0.complexes(norms: ["桂苑"], in: World.district).map(\.name)
    }
    #expect(names.isEmpty)
  }

  @Test(arguments: Engine.available)
  func `what contracts announced is withdrawn, and who served before serves again`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let batch = try await world.batch(world.contract(at: "翠园小区"))
    let before = try await world.read { try $0.complex(world.complexID, in: World.district) }
    #expect(before.enterprise == World.dawn)

    _ = try await world.undo(batch)

    #expect(try await world.count("contract") == 0)
    #expect(try await world.count("engagement") == 0)
    #expect(try await world.count("mode_decision") == 0)
    let facts = try await world.announced()
    for kind in ["contract.signed", "contract.filed", "mode.decided"] {
      #expect(facts.count { $0.hasPrefix(kind) } == 2, "\(kind)")
      #expect(facts.contains { $0.hasPrefix(kind) && $0.hasSuffix("taken back") }, "\(kind)")
    }
    let after = try await world.read { try $0.complex(world.complexID, in: World.district) }
    #expect(after.enterprise == nil)
    #expect(after.mode == nil)
  }

  @Test(arguments: Engine.available)
  func `a corrected contract is announced again as it was`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.contract(at: "翠园小区")
    let batch = try await world.batch(world.contract(at: "翠园小区", filed: "2026-09-18"))
    _ = try await world.undo(batch)
    let contract = try await world.read {
      try $0.contracts(of: [world.complexID], in: World.district)[0]
    }
    #expect(contract.particulars.filedOn == "2026-09-10")
    #expect(try await world.announced().last == "contract.filed 2026-09-10 corrected")
  }

  @Test(arguments: Engine.available)
  func `enterprises, places, handovers and offered names go back too`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.desk.perform(
      AddPlace(Place(region: World.district, name: "浉河区")), as: .undoer)
    let before = try await world.census()
    let batches = [
      try await world.batch(
        world.take(.regions, "区划代码,名称", "411502003000,民权街道办事处")),
      try await world.batch(
        world.take(.enterprises, "统一社会信用代码,企业名称", "91411502MA9F00003G,清泉物业服务有限公司")),
      try await world.batch(
        world.take(
          .handovers, "小区名称,分期,企业名称,承接查验完成日期", "翠园小区,一期,晨光物业服务有限公司,2026-07-10")),
      try await world.batch(world.take(.complexes, "小区名称,地址", "翠园小区,甲路 1 号")),
    ]
    #expect(try await world.census() != before)
    for batch in batches.reversed() {
      #expect(try await world.undo(batch).undo.left == 0, "\(batch)")
    }
    #expect(try await world.census() == before)
  }

  @Test(arguments: Engine.available)
  func `an import that was undone is not undone again, and can be taken again`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let batch = try await world.batch(world.take(.complexes, Self.two[0], Self.two[1]))
    _ = try await world.undo(batch)
    await #expect(throws: UndoRefusal.undone) { try await world.undo(batch) }
    #expect(try await world.take(.complexes, Self.two[0], Self.two[1]).counts[.added] == 1)
  }

  @Test func `nobody undoes without saying why, or the import of another district`() async throws {
    let world = try await World(on: .sqlite)
    let batch = try await world.batch(world.take(.complexes, Self.two[0], Self.two[1]))
    await #expect(throws: UndoRefusal.noReason) { try await world.undo(batch, why: "") }
    await #expect(throws: NotFound.self) {
      try await world.desk.perform(
        BeginUndo(id: batch, district: "411503", why: "错", kinds: World.profiles.kinds),
        as: .undoer)
    }
    await #expect(throws: NotPermitted.self) {
      try await world.desk.perform(
        BeginUndo(id: batch, district: World.district, why: "错", kinds: World.profiles.kinds),
        as: Doer(
          id: ID(rawValue: "x"), name: "邻区", organ: "housing",
          grants: [Grant(.undoImports, in: .region("411503"))]))
    }
  }

  @Test(arguments: Engine.available)
  func `an undoing that was killed half-way goes on where it stood`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let lines = ["小区名称,项目编码"] + (1...7).map { "园\($0),C-\($0)" }
    let batch = try await world.batch(world.take(.complexes, table: lines))
    let begin = BeginUndo(
      id: batch, district: World.district, why: "错", kinds: World.profiles.kinds)
    try await world.desk.perform(begin, as: .undoer)
    let portion = UndoPortion(
      id: batch, district: World.district, kinds: World.profiles.kinds, size: 3)
    _ = try await world.desk.perform(portion, as: .undoer)
    #expect(try await world.count("complex") == 5)
    let undone = try await world.undoer.run(batch, in: World.district)
    #expect(undone.undo.removed == 7)
    #expect(try await world.count("complex") == 1)
  }

  @Test(arguments: Engine.available)
  func `half an import can be undone`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let batch = try await world.batch(world.take(.complexes, Self.two[0], Self.two[1]))
    try await world.database.write { db in
      try db.run("UPDATE import_batch SET state = 'running' WHERE id = \(batch)")
    }
    #expect(try await world.undo(batch).state == .undone)
  }

  @Test func `a whole import is undone like any other`() async throws {
    let world = try await World(on: .sqlite)
    let batch = try await world.batch(
      world.take(.complexes, Self.two[0], Self.two[1], Self.two[2], isWhole: true))
    #expect(try await world.undo(batch).undo.removed == 2)
  }
}

extension Doer {
  static let undoer = Doer(
    id: ID(rawValue: "clerk"), name: "经办甲", organ: "housing",
    grants: Set(
      (Registry.permissions + [.importRegistry, .undoImports]).map {
        Grant($0, in: .region(World.district))
      }))
}

extension World {
  fileprivate var undoer: Undoer {
    Undoer(desk: desk, doer: .undoer, kinds: World.profiles.kinds)
  }

  fileprivate func batch(_ report: ImportReport) throws -> ID<ImportBatch> {
    try #require(report.batch)
  }

  fileprivate func preview(_ batch: ID<ImportBatch>) -> PreviewUndo {
    PreviewUndo(id: batch, district: World.district, kinds: World.profiles.kinds)
  }

  @discardableResult
  fileprivate func undo(_ batch: ID<ImportBatch>, why: String = "选错了表") async throws
    -> ImportBatch
  {
    try await desk.perform(
      BeginUndo(id: batch, district: World.district, why: why, kinds: World.profiles.kinds),
      as: .undoer)
    return try await undoer.run(batch, in: World.district)
  }

  fileprivate func contract(at complex: String, filed: String = "2026-09-10") async throws
    -> ImportReport
  {
    try await take(
      .contracts, "小区名称,企业名称,合同编号,合同类型,签订日期,合同起始,备案日期",
      "\(complex),晨光物业服务有限公司,HT-1,前期物业服务合同,2026-09-01,2026-09-02,\(filed)")
  }

  /// How many rows each table of the registers has.
  fileprivate func census() async throws -> [String: Int] {
    var census: [String: Int] = [:]
    for table in ["complex", "complex_listing", "enterprise", "organ", "post", "place", "handover"]
    {
      census[table] = try await count(table)
    }
    return census
  }
}
