import Acts
import Civil
import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import Imports
@testable import Registry

@Suite struct PortionTests {
  private static let lines =
    ["项目编码,小区名称,总户数"] + (1...9).map { ",重名\($0 % 4)苑,\($0)" }
    + ["C-1,有码苑,1", "C-2,有码二苑,1", "C-1,有码苑,2"]

  /// A check undoes its portions; it still knows what stood in earlier ones.
  @Test(arguments: [2, 5_000])
  func `a check promises what taking then does, however it is cut`(portion: Int) async throws {
    let world = try await World(on: .sqlite)
    let path = FileManager.default.temporaryDirectory.appending(path: "p-\(UUID()).csv").path
    try Self.lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var importer = world.importer
    importer.checkedPortion = portion
    let looked = try await importer.check(path, named: "表.csv", kind: .complexes)
    let taken = try await importer.take(path, named: "表.csv", kind: .complexes)
    #expect(looked.counts == taken.counts)
    #expect(taken.counts[.added] == 6)
    #expect(taken.counts[.offered] == 5)
    #expect(taken.counts[.changed] == 1)
  }

  @Test(arguments: Engine.available)
  func `what waits to be merged is said again by a second run`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let lines = ["小区名称,地址", "翠园小区,甲路 1 号", "桂苑,乙路 2 号"]
    _ = try await world.take(.complexes, lines[0], lines[1], lines[2])
    let again = try await world.take(.complexes, lines[0], lines[1], lines[2])
    #expect(again.counts[.waiting] == 1)
    #expect(again.counts[.unchanged] == 1)
    #expect(again.batch == nil)
  }

  @Test(arguments: Engine.available)
  func `a handover is announced again when the street is found out`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.take(.complexes, "小区名称,地址", "桂苑,乙路 2 号")
    _ = try await world.take(
      .handovers, "小区名称,分期,企业名称,计划交付日期,承接查验完成日期",
      "桂苑,一期,晨光物业服务有限公司,2026-08-01,2026-07-10")
    let complex = try await world.read { try $0.complexes(norms: ["桂苑"], in: World.district)[0] }
    #expect(complex.isUnassigned)
    try await world.desk.perform(
      AssignComplexes([complex.id], to: World.street, in: World.district, why: nil), as: .clerk)
    let facts = try await world.announced()
    #expect(facts.count { $0.hasSuffix("corrected") } == 2)
    let last = try await world.read {
      try $0.row("SELECT attributes FROM fact ORDER BY id DESC LIMIT 1")?.string("attributes")
    }
    #expect(last == #"{"complex.street":"411502002000"}"#)
  }
}
