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

@Suite struct OtherImportTests {
  @Test(
    .enabled(if: Shared.data != nil, "needs the shared data beside the checkout"),
    arguments: Engine.available)
  func `the published list of places is taken, and only once`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let path = try #require(Shared.data)
      .appending(path: "regions/411502_five_level_2016.csv").path
    let report = try await world.importer.take(path, named: "regions.csv", kind: .regions)
    #expect(report.counts[.added] == 277)
    let places = try await world.read { try $0.places(in: World.district) }
    #expect(places.count { $0.region.depth == 1 } == 18)
    #expect(places.first?.name == "浉河区")

    let again = try await world.importer.take(path, named: "regions.csv", kind: .regions)
    #expect(again.counts[.unchanged] == 277)
    #expect(again.batch == nil)
  }

  @Test(arguments: Engine.available)
  func `a place of another district is refused by name`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let report = try await world.take(
      .regions, "code,name", "411502000000,浉河区", "411503001000,羊山街道办事处",
      "411502009001,没有上级的居委会")
    #expect(report.counts[.added] == 1)
    #expect(report.counts[.foreign] == 1)
    #expect(report.counts[.refused] == 1)
    #expect(report.notices.first?.message.zh.contains("羊山街道办事处") == true)
  }

  @Test(arguments: Engine.available)
  func `enterprises are taken by their codes`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let report = try await world.take(
      .enterprises, "统一社会信用代码,企业名称,简称", "\(World.dawn),晨光物业服务有限公司,晨光",
      "91350100M000100Y43,榕树物业有限公司,榕树", "91350100M000100Y4Z,写错的公司,错")
    #expect(report.counts[.changed] == 1)
    #expect(report.counts[.added] == 1)
    #expect(report.counts[.refused] == 1)
    #expect(report.errors.map(\.row) == [4])
  }

  @Test(arguments: Engine.available)
  func `contracts find their complex and enterprise, or name the nearest`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let head = "合同编号,小区名称,企业名称,合同类型,签订日期,开始日期,结束日期,备案日期,物业费"
    let rows = [
      "HT-1,翠园小区,晨光物业服务有限公司,前期物业服务合同,2026-01-05,2026-02-01,2028-01-31,2026-01-12,住宅 1.20元/平方米·月",
      "HT-2,翠元小区,晨光物业服务有限公司,前期物业服务合同,2026-01-05,,,,",
      "HT-3,翠园小区,晨光物业有限公司,前期物业服务合同,2026-01-05,,,,",
    ]
    let first = try await world.take(.contracts, head, rows[0], rows[1], rows[2])
    #expect(first.counts[.added] == 1)
    #expect(first.counts[.refused] == 2)
    #expect(
      first.errors.map(\.message.zh) == [
        "没有登记过“翠元小区”。最接近的是“翠园小区”，请核对名称，或先登记小区。",
        "没有登记过“晨光物业有限公司”。最接近的是“晨光物业服务有限公司”，请核对名称，或先登记企业。",
      ])
    let id = world.complexID
    let engagement = try await world.read { try $0.lastEngagement(of: id, in: World.district) }
    #expect(engagement?.until == "2028-02-01")

    let again = try await world.take(.contracts, head, rows[0])
    #expect(again.counts[.unchanged] == 1)
    let later = rows[0].replacing("2026-01-12", with: "2026-01-13")
    #expect(try await world.take(.contracts, head, later).counts[.changed] == 1)
    #expect(try await world.announced().last == "contract.filed 2026-01-13 corrected")
  }

  @Test(arguments: Engine.available)
  func `handovers are taken by complex and phase`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let head = "小区名称,分期,企业信用代码,建设单位,计划交付日期,承接查验完成日期"
    let row = "翠园小区,一期,\(World.dawn),宏业置业,2026-12-01,2026-09-01"
    #expect(try await world.take(.handovers, head, row).counts[.added] == 1)
    #expect(try await world.take(.handovers, head, row).counts[.unchanged] == 1)
    #expect(
      try await world.announced() == [
        "project.delivery_planned 2026-12-01", "handover.completed 2026-09-01",
      ])
  }
}
