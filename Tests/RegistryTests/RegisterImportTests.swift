import Acts
import App
import Civil
import Homes
import Kernel
import Spreadsheet
import Storage
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// The registers beside complexes, enterprises and contracts, out of tables and into them.
@Suite struct RegisterImportTests {
  /// For each register a table, and the same table with one cell changed.
  struct Sample: Sendable, CustomTestStringConvertible {
    let kind: ImportKind
    let head: String
    let row: String
    let changed: String

    var testDescription: String { kind.name }
  }

  static let samples = [
    Sample(
      kind: .developers, head: "名称,统一社会信用代码,联系人", row: "演示置业有限公司,91350100M000100Y43,甲",
      changed: "演示置业有限公司,91350100M000100Y43,乙"),
    Sample(
      kind: .engagements, head: "小区名称,企业名称,管理方式,进驻日期,退出日期",
      row: "翠园小区,晨光物业服务有限公司,专业物业,2024-01-01,2025-01-01",
      changed: "翠园小区,晨光物业服务有限公司,专业物业,2024-01-01,2025-06-01"),
    Sample(
      kind: PropertyRoom.importKind, head: "小区名称,用房种类,位置,建筑面积,移交日期,使用情况",
      row: "翠园小区,物业服务用房,3号楼一层,120.5,2020-05-01,按用途使用",
      changed: "翠园小区,物业服务用房,3号楼一层,120.5,2020-05-01,出租"),
    Sample(
      kind: Facility.importKind, head: "小区名称,设施种类,编号,位置,维护单位,检验日期,下次检验日期,状态",
      row: "翠园小区,电梯,001234567890123456,3号楼,安达电梯,2026-01-01,2027-01-01,正常",
      changed: "翠园小区,电梯,001234567890123456,3号楼,安达电梯,2026-01-01,2027-01-01,停用"),
    Sample(
      kind: StaffMember.importKind, head: "小区名称,姓名,岗位,联系电话,持有证书,有效期至,到岗日期",
      row: "翠园小区,张演示,消防安全管理,13800000001,消防,2027-01-01,2025-01-01",
      changed: "翠园小区,张演示,消防安全管理,13800000001,消防,2028-01-01,2025-01-01"),
    Sample(
      kind: FundBalance.importKind, head: "小区名称,截至日期,余额,数据来源",
      row: "翠园小区,2026-06-30,1234567.89,资金中心对账单", changed: "翠园小区,2026-06-30,12万元,资金中心对账单"),
    Sample(
      kind: ModeDecision.importKind, head: "小区名称,管理方式,起始日期,谁定的,依据",
      row: "翠园小区,社区托管,2025-01-01,社区,会议纪要", changed: "翠园小区,社区托管,2025-01-01,社区,居民会议纪要"),
  ]

  @Test(arguments: Engine.available, samples)
  func `a table is taken once, and what differs is changed`(
    engine: Engine, sample: Sample
  ) async throws {
    let world = try await World(on: engine)
    let first = try await world.take(sample.kind, sample.head, sample.row)
    #expect(first.counts[.added] == 1, "\(first.problems)")
    let again = try await world.take(sample.kind, sample.head, sample.row)
    #expect(again.counts[.unchanged] == 1, "\(again.problems)")
    let changed = try await world.take(sample.kind, sample.head, sample.changed)
    #expect(changed.counts[.changed] == 1, "\(changed.problems)")
  }

  @Test(arguments: Engine.available, samples)
  func `what goes out comes in again unchanged`(engine: Engine, sample: Sample) async throws {
    let world = try await World(on: engine)
    _ = try await world.take(sample.kind, sample.head, sample.row)
    let lines = try await world.desk.answer(
      ExportPortion(sample.kind, in: World.district, after: ""), for: .clerk
    ).rows
    let line = try #require(lines.first)
    let profile = try #require(World.profiles.of(sample.kind).first { $0.name == sample.kind.name })
    let fields = profile.columns.fields
    let back = try await world.take(
      sample.kind, fields.map(\.title).joined(separator: ","),
      fields.map { line[$0.name] ?? "" }.joined(separator: ","))
    #expect(back.counts[.unchanged] == 1, "\(back.problems)")
    #expect(back.problems.isEmpty)
  }

  private static let phones = [
    Sample(
      kind: .developers, head: "名称,联系电话", row: "演示置业有限公司,13800000001",
      changed: "演示置业有限公司,138****0002"),
    Sample(
      kind: StaffMember.importKind, head: "小区名称,姓名,岗位,联系电话,到岗日期",
      row: "翠园小区,张演示,保洁,13800000001,2025-01-01",
      changed: "翠园小区,张演示,保洁,138****0002,2025-01-01"),
  ]

  @Test(arguments: Engine.available, phones)
  func `telephones go out masked unless somebody gives a reason, and come back so`(
    engine: Engine, sample: Sample
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.take(sample.kind, sample.head, sample.row)
    #expect(try await world.exported(sample.kind) == ["138****0001"])
    let same = sample.row.replacing("13800000001", with: "138****0001")
    #expect(try await world.take(sample.kind, sample.head, same).counts[.unchanged] == 1)
    let other = try await world.take(sample.kind, sample.head, sample.changed)
    #expect(other.problems.map(\.field) == ["phone"] && other.counts[.refused] == 1)

    let act = try #require(
      TakeOutPhones(of: sample.kind.name, in: World.district, why: "核对值班电话"))
    await #expect(throws: NotPermitted.self) {
      try await world.desk.perform(act, as: .who(may: .seeRegistry))
    }
    let whole = try await world.desk.perform(act, as: .clerk)
    #expect(try await world.exported(whole) == ["13800000001"])
    let notes = try await world.database.read { db in
      try db.rows("SELECT note, why FROM record_entry WHERE act = 'registry.takeOutPhones'")
        .map { try $0.string("note") + $0.string("why") }
    }
    #expect(notes == ["导出全部\(sample.kind.label.zh)，电话没有遮住核对值班电话"])
  }

  @Test(arguments: samples.filter { $0.head.hasPrefix("小区名称") })
  func `an unknown complex is named by row and column`(sample: Sample) async throws {
    let world = try await World(on: .sqlite)
    let report = try await world.take(
      sample.kind, sample.head, sample.row.replacing("翠园小区", with: "翠圆小区"))
    #expect(report.counts[.refused] == 1)
    #expect(report.problems.first?.field == "complex")
    #expect(report.problems.first?.row == 2)
    #expect(report.problems.first?.message.zh.contains("翠园小区") == true)
  }

  @Test func `every register has a profile of its name, and a name of its own`() {
    let kinds = App.importKinds(Vault(key: TestSite.key)).all
    #expect(kinds.map(\.name) == App.importNames)
    #expect(Set(App.importNames).count == App.importNames.count)
    for kind in kinds {
      #expect(World.profiles.of(kind).contains { $0.name == kind.name }, "\(kind.name)")
    }
  }
}

extension World {
  fileprivate func exported(_ kind: ImportKind) async throws -> [String?] {
    try await desk.answer(ExportPortion(kind, in: World.district, after: ""), for: .clerk).rows
      .map { $0["phone"] }
  }
}
