import Acts
import Civil
import Foundation
import Kernel
import Spreadsheet
import Storage
import TestKit
import Testing

@testable import Imports
@testable import Registry

@Suite struct ComplexImportTests {
  @Test(
    .enabled(if: Shared.data != nil, "needs the shared data beside the checkout"),
    arguments: Engine.available)
  func `the list of a city is taken for one district`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let path = try #require(Shared.data).appending(path: "estates/xinyang.csv").path
    let report = try await world.importer.take(path, named: "xinyang.csv", kind: .complexes)

    #expect(report.profile == "estates")
    #expect(report.counts.rows == 1_079)
    #expect(report.counts[.foreign] == 542)
    #expect(report.foreign == ["平桥区": 261, "羊山新区": 80, "": 201])
    #expect(report.counts[.refused] == 0)
    #expect(report.repeatedNames.count == 98)
    // 537 rows of the district under 422 names, once dots and blanks are left out.
    #expect(report.counts[.added] == 422)
    #expect(report.counts[.offered] == 115)
    #expect(try await world.count("complex") == 423)
    let waiting = try await world.read { try $0.mergeCounts(in: World.district).complexes }
    #expect(waiting == 102)
    for dirt in ["总户数2731户 当期户数1700户", "146亩", "&#160;", "200户左右"] {
      #expect(report.problems.contains { $0.value == dirt && $0.column != nil }, "\(dirt)")
    }
    #expect(!report.problems.contains { $0.value == "3000户" })
  }

  @Test(
    .enabled(if: Shared.data != nil, "needs the shared data beside the checkout"),
    arguments: Engine.available)
  func `the same list a second time changes nothing`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let path = try #require(Shared.data).appending(path: "estates/xinyang.csv").path
    let looked = try await world.importer.check(path, named: "xinyang.csv", kind: .complexes)
    #expect(looked.counts[.added] == 422)
    #expect(try await world.count("complex") == 1)

    _ = try await world.importer.take(path, named: "xinyang.csv", kind: .complexes)
    let before = try await world.count("record_entry")
    let again = try await world.importer.take(path, named: "copy.csv", kind: .complexes)
    #expect(again.counts[.unchanged] == 422)
    #expect(again.counts[.waiting] == 115)
    #expect(again.counts.words.zh == "没有变化 422 行，仍待合并 115 行，不属于本区 542 行")
    #expect(again.counts.outcomes[.added] == nil)
    #expect(again.batch == nil)
    #expect(try await world.count("record_entry") == before)
  }

  @Test(arguments: Engine.available)
  func `a cell that cannot be read is kept as it was written`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let report = try await world.take(
      .complexes, "source,name,address,households,site_area,district",
      "甲网,建业森林半岛,南湾街,总户数2731户 当期户数1700户,146亩,浉河区")

    #expect(
      report.problems.map { "\($0.row)\($0.columnLetters ?? "") \($0.value)" } == [
        "2D 总户数2731户 当期户数1700户", "2E 146亩",
      ])
    let kept = try await world.read { db in
      try db.complexes(norms: ["建业森林半岛"], in: World.district).first.map {
        ($0.particulars.households, try db.unclear(of: $0.id, in: World.district).map(\.written))
      }
    }
    #expect(kept?.0 == nil)
    #expect(kept?.1 == ["总户数2731户 当期户数1700户", "146亩"])
  }

  @Test(arguments: Engine.available)
  func `a register with codes is taken by code`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.take(
      .regions, "code,name", "411502000000,浉河区", "411502001000,老城街道办事处",
      "411502001003,三里店居委会")
    let head = "项目编码,小区名称,街道,社区,总户数,管理方式"
    let first = try await world.take(
      .complexes, head, "A-1,甲苑,老城街道,三里店社区,300户,社区托管", "A-2,乙苑,老城街道办事处,,200,专业物业",
      "A-3,丙苑,无此街道,,200,专业物业", "A-4,丁苑,老城街道,,200户左右,专业物业")
    #expect(first.counts[.added] == 2)
    #expect(first.counts[.refused] == 2)
    #expect(first.errors.map(\.header) == ["街道", "总户数"])

    let second = try await world.take(
      .complexes, head, "A-1,甲苑,老城街道,三里店社区,310户,社区托管", "A-2,乙苑,老城街道办事处,,200,专业物业")
    #expect(second.counts[.changed] == 1)
    #expect(second.counts[.unchanged] == 1)
    let complex = try await world.read { try $0.complex(code: "A-1", in: World.district) }
    #expect(complex?.region == "411502/001/003")
    #expect(complex?.particulars.households == 310)
    #expect(complex?.mode == .trusteeship)
  }

  @Test(arguments: Engine.available)
  func `whole or not at all`(engine: Engine) async throws {
    let world = try await World(on: engine)
    await #expect(throws: NotWhole.self) {
      try await world.take(
        .complexes, "项目编码,小区名称,总户数", "A-1,甲苑,300户", "A-2,乙苑,很多", isWhole: true)
    }
    #expect(try await world.count("complex") == 1)
  }
}
