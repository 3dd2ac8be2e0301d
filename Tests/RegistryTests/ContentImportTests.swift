import Acts
import Civil
import Kernel
import Spreadsheet
import TestKit
import Testing

@testable import Imports
@testable import Registry

@Suite struct ContentImportTests {
  private static let head = "合同编号,小区名称,企业名称,合同类型,签订日期,物业服务事项,违约责任,合同期限"

  @Test(arguments: Engine.available)
  func `a table of contracts says what each contract settles`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let report = try await world.take(
      .contracts, Self.head, "HT-1,翠园小区,晨光物业服务有限公司,前期,2026-09-01,有,无,第9条")
    #expect(report.problems.map(\.message.zh) == [])
    #expect(report.counts[.added] == 1)
    #expect(try await world.contents() == ["matters": "", "term": "第9条"])
  }

  @Test(arguments: Engine.available)
  func `an empty cell leaves what is known, and the same table changes nothing`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let first = "HT-1,翠园小区,晨光物业服务有限公司,前期,2026-09-01,有,有,"
    _ = try await world.take(.contracts, Self.head, first)
    #expect(try await world.take(.contracts, Self.head, first).counts[.unchanged] == 1)

    let second = try await world.take(
      .contracts, Self.head, "HT-1,翠园小区,晨光物业服务有限公司,前期,2026-09-01,,没有,有")
    #expect(second.counts[.changed] == 1)
    #expect(try await world.contents() == ["matters": "", "term": ""])
  }

  @Test(arguments: Engine.available)
  func `moving a complex keeps what its contracts settle`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.take(
      .contracts, Self.head, "HT-1,翠园小区,晨光物业服务有限公司,前期,2026-09-01,有,有,有")
    try await world.desk.perform(
      AssignComplexes([world.complexID], to: "411502/004", in: World.district, why: nil),
      as: .clerk)
    #expect(try await world.contents().count == 3)
  }

  @Test(arguments: Engine.available)
  func `what a contract settles goes out as it came in`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.take(
      .contracts, Self.head, "HT-1,翠园小区,晨光物业服务有限公司,前期,2026-09-01,有,无,第9条")
    let portion = try await world.desk.answer(
      ExportPortion(.contracts, in: World.district, after: ""), for: .clerk)
    #expect(portion.rows.first?["content.matters"] == "有")
    #expect(portion.rows.first?["content.term"] == "第9条")
    #expect(portion.rows.first?["content.liability"] == nil)
  }

  @Test func `the verdict names what is missing, and nothing where nobody has looked`() throws {
    let list = ContentList(try TestBook.shihe.get())
    let all = Dictionary(uniqueKeysWithValues: list.items.map { ($0.key, "") })
    #expect(list.items.count == 9)
    #expect(list.verdict(on: all) == "9 项都约定了")
    #expect(list.verdict(on: [:]) == "还没有核对")
    #expect(
      list.verdict(on: all.filter { $0.key != "rooms" }) == "还差 1 项：物业管理用房")
  }
}

extension World {
  fileprivate func contents() async throws -> [String: String] {
    try await read { db in
      try db.contracts(of: [complexID], in: World.district).first?.contents ?? [:]
    }
  }
}
