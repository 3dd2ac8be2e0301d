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
  private static let head = "小区名称,楼栋,单元,房号,楼层,用途,状态,建筑面积"

  @Test(arguments: Engine.available)
  func `a table of units brings buildings and entrances with it, and comes again unchanged`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let lines = [
      Self.head, "翠园小区,8号楼,1单元,101,1,住宅,已售,92.31平方米", "翠园小区,8栋,一单元,102,1,商铺,未售,45",
    ]

    let first = try await world.take(lines)
    #expect(first.counts[.added] == 2)
    let again = try await world.take(lines)
    #expect(again.counts[.unchanged] == 2)
    let buildings = try await world.read { db in
      try db.buildings(of: db.complex(world.complexID, in: World.district)).map(\.name)
    }
    #expect(buildings == ["3号楼", "8号楼"])
  }

  @Test(arguments: Engine.available)
  func `what is different is changed, and a row of an unknown complex refused`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.take([Self.head, "翠园小区,8号楼,,101,1,住宅,未售,92.31"])

    let report = try await world.take([
      Self.head, "翠园小区,8号楼,,101,1,住宅,已售,92.31", "没有的小区,1号楼,,101,1,住宅,已售,80",
    ])

    #expect(report.counts[.changed] == 1)
    #expect(report.counts[.refused] == 1)
    #expect(report.problems.first?.field == "complex")
  }
}

extension World {
  fileprivate func take(_ lines: [String]) async throws -> ImportReport {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Homes/Profiles").path
    let kinds = ImportKinds(Homes.importKinds, districtNames: { _, _ in [] })
    let importer = Importer(
      desk: desk,
      doer: Doer(
        id: ID(rawValue: "clerk"), name: "经办甲",
        grants: Set(
          (Homes.permissions + [.importRegistry]).map { Grant($0, in: .region(World.district)) })),
      district: World.district, profiles: try ImportProfiles(folders: [sources], of: kinds))
    let path = FileManager.default.temporaryDirectory.appending(path: "units-\(UUID()).csv").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let kind = kinds["units"] else { throw NoKind() }
    return try await importer.take(path, named: "楼盘表.csv", kind: kind)
  }

  private struct NoKind: Error {}
}
