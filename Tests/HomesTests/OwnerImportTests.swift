import Acts
import Foundation
import Imports
import Kernel
import Registry
import Spreadsheet
import Storage
import TestKit
import Testing

@testable import Homes

@Suite struct OwnerImportTests {
  private static let head = "小区名称,楼栋,单元,房号,姓名,联系电话,证件号码,份额"
  private static let number = "11010519491231002X"

  @Test(arguments: Engine.available)
  func `owners come in sealed, are one person by number, and come again unchanged`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    for room in ["101", "102"] { _ = try await world.add(room, floor: 1) }
    let table = Data(
      """
      \(Self.head)
      翠园小区,3号楼,1单元,101,王演示,13800000001,\(Self.number),1/2
      翠园小区,3栋,,101,李演示,13800000002,,50%
      翠园小区,3号楼,一单元,102,王演示,13800000001,\(Self.number),
      """.utf8)

    #expect(try await world.take("owners", table, isCheck: true).counts[.added] == 3)
    #expect(try await world.take("owners", table).counts[.added] == 3)
    #expect(try await world.take("owners", table).counts[.unchanged] == 3)
    let rows = try await world.read { try $0.rows("SELECT sealed, name_mark FROM owner") }
    #expect(rows.count == 2)
    #expect(try rows.allSatisfy { !(try $0.string("sealed")).contains("演示") })
  }

  @Test(arguments: Engine.available)
  func `what a row knows better is corrected, and a stranger does not move in`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    let owner = try await world.own(unit, .person("王演示", identity: Self.number))

    let report = try await world.take(
      "owners", Self.head, "翠园小区,3号楼,1单元,101,王演示,13800000001,\(Self.number),",
      "翠园小区,3号楼,1单元,101,赵演示,13800000009,,", "翠园小区,3号楼,1单元,909,赵演示,,,",
      "翠园小区,9号楼,,101,赵演示,,,")

    #expect(report.counts[.changed] == 1)
    #expect(try await world.owner(owner).particulars?.phone == "13800000001")
    #expect(report.problems.map(\.field) == ["owner_name", "number", "building"])
  }

  @Test(arguments: Engine.available)
  func `a wrong number is said with its cell, and never shown whole`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.add("101", floor: 1)
    let marked = FileManager.default.temporaryDirectory.appending(path: "m-\(UUID()).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: marked) }
    let wrong = "110105194912310021"
    let report = try await world.take(
      "owners",
      Data("\(Self.head)\n翠园小区,3号楼,1单元,101,王演示,13800000001,\(wrong),".utf8),
      marking: marked)

    let problem = try #require(report.problems.first)
    #expect(problem.field == "owner_identity")
    #expect(problem.value == "110105********0021")
    let cells = try marked.cells
    #expect(cells.contains("110105********0021"))
    #expect(!cells.contains { $0.contains(wrong) || $0 == "王演示" || $0 == "13800000001" })
  }

  @Test(arguments: Engine.available)
  func `owners go out masked and come back so, unless somebody gives a reason`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    _ = try await world.own(unit, .person("王演示", phone: "13800000001", identity: Self.number))

    let masked = try #require(
      try await world.export(Homes.owners(World.vault)).first)
    #expect(masked["owner_name"] == "王**")
    #expect(masked["owner_identity"] == "110105********002X")
    let back = Self.head + ",系统编号\n" + masked.line
    #expect(try await world.take("owners", Data(back.utf8)).counts[.unchanged] == 1)
    let alone = Self.head + ",系统编号\n" + masked.line.replacing(masked["id"] ?? "", with: "")
    #expect(try await world.take("owners", Data(alone.utf8)).problems.count == 3)

    let whole = try await world.export(Homes.owners(World.vault, isWhole: true))
    #expect(whole.first?["owner_identity"] == Self.number)
  }
}

extension [String: String] {
  fileprivate var line: String {
    [
      "complex", "building", "entrance", "number", "owner_name", "owner_phone", "owner_identity",
      "share", "id",
    ].map { self[$0] ?? "" }.joined(separator: ",")
  }
}

extension String {
  /// Everything that stands in a workbook.
  fileprivate var cells: [String] {
    get throws {
      let reader = try XLSXReader(try FileBytes(path: self))
      var cells: [String] = []
      while let row = try reader.next() { cells += row.cells.map(\.text) }
      return cells
    }
  }
}
