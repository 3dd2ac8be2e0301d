import Acts
import App
import Civil
import Foundation
import Imports
import Kernel
import Organs
import Registry
import Storage
import TestKit
import Web

/// The whole site with a street and its office, an enterprise, and the clerk of the bureau.
struct World {
  static let district: Region = "411502"
  static let street: Region = "411502/002"
  static let dawn = "91411502MA9F00001A"

  let site: TestSite
  let clerk: Doer
  let office: Doer

  init(on engine: Engine, today: Day = "2026-09-20") async throws {
    site = try await TestSite(engine, today: today)
    clerk = try Self.doer(.bureauClerk, of: "housing", in: Self.district)
    office = try Self.doer(.streetClerk, of: "411502002000", in: Self.street)
    for (region, name) in [(Self.district, "浉河区"), (Self.street, "民权街道办事处")] {
      try await site.desk.perform(AddPlace(Place(region: region, name: name)), as: .nobody)
    }
  }

  /// Somebody in a post of that role, as the matrix lets them.
  static func doer(_ role: Role, of organ: String, in region: Region) throws -> Doer {
    let scope: Scope =
      role == .enterpriseClerk ? .enterprise(organ, in: district) : .region(region)
    return Doer(
      id: ID(rawValue: "\(role)"), name: role.title, organ: organ,
      grants: try PermissionMatrix.read().grants(of: role, in: scope))
  }

  func addComplex(_ name: String, by doer: Doer) async throws -> ID<Complex> {
    var complex = Complex.Particulars()
    (complex.name, complex.households) = (name, 300)
    complex.floorArea = CentiArea(7_000_000)
    return try await site.desk.perform(AddComplex(in: Self.street, complex), as: doer)
  }

  /// Takes a small table of complexes written in place.
  @discardableResult
  func take(_ lines: String...) async throws -> ID<ImportBatch>? {
    let path = FileManager.default.temporaryDirectory.appending(path: "t-\(UUID()).csv").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let profiles = try Resources(
      root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources").path
    ).profiles(of: ImportKinds(Registry.importKinds, districtNames: Registry.districtNames))
    let importer = Importer(
      desk: site.desk, doer: clerk, district: Self.district, profiles: profiles,
      districtNames: ["浉河区"])
    return try await importer.take(path, named: "表.csv", kind: .complexes).batch
  }

  /// `411502002000 registry.addComplex 1: 3 asked, 0 filled, 0 cells, 3 twice`
  func counts() async throws -> [String] {
    try await site.database.read { db in
      try db.rows("SELECT * FROM burden_count ORDER BY id").map { row in
        let numbers = try ["asked", "filled", "cells", "twice"].map {
          "\(try row.int($0)) \($0)"
        }
        return "\(try row.string("organ")) \(try row.string("act")) \(try row.int("times")): "
          + numbers.joined(separator: ", ")
      }
    }
  }
}

extension Doer {
  /// Works for no organ, so that nothing is counted.
  static let nobody = Doer(
    id: ID(rawValue: "stage"), name: "布景",
    grants: Set(Registry.permissions.map { Grant($0, in: .region("411502")) }))
}
