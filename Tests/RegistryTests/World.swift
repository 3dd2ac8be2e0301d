import Acts
import Civil
import Facts
import Foundation
import Imports
import Kernel
import Organs
import Registry
import Rulebook
import Storage
import TestKit

/// A district with a street, two enterprises and one complex.
struct World {
  static let district: Region = "411502"
  static let street: Region = "411502/002"
  static let dawn = "91411502MA9F00001A"
  static let river = "91411502MA9F00002D"

  let database: any Database
  let desk: Desk
  let complexID: ID<Complex>

  init(
    on engine: Engine, today: Day = "2026-09-20", more: [Migration] = []
  ) async throws {
    database = try await engine.database(
      Record.migrations + FactStore.migrations + Organs.migrations + Imports.migrations
        + Registry.migrations + more)
    desk = Desk(database: database, reactions: [], surroundings: .fixed(on: today))
    for (code, name) in [(Self.dawn, "晨光物业服务有限公司"), (Self.river, "大河物业服务有限公司")] {
      var particulars = Enterprise.Particulars()
      particulars.name = name
      _ = try await desk.perform(
        AddEnterprise(code, in: Self.district, particulars), as: .clerk)
    }
    complexID = try await desk.perform(
      AddComplex(in: Self.street, .named("翠园小区")), as: .clerk)
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (any ReadConnection) throws -> T) async throws
    -> T
  {
    try await database.read(body)
  }

  /// What was announced: kind, day and what it supersedes, in the order of announcing.
  func announced() async throws -> [String] {
    try await read { db in
      try db.rows("SELECT kind, happened_on, supersedes, withdraws FROM fact ORDER BY id").map {
        let mark =
          try $0.bool("withdraws")
          ? " taken back"
          : try $0.optionalString("supersedes") == nil
            ? "" : " corrected"
        return try $0.string("kind") + " " + $0.string("happened_on") + mark
      }
    }
  }

  /// The history of one thing: sentence and changes.
  func history<T>(of id: ID<T>) async throws -> [String] {
    try await read { db in
      try db.rows(
        """
        SELECT note, field, before_value, after_value, why FROM record_entry
        LEFT JOIN record_change ON entry_id = record_entry.id
        WHERE subject = \(id.reference) ORDER BY record_entry.id, field
        """
      ).map { row in
        let field = try row.optionalString("field").map {
          " \($0): \(try row.optionalString("before_value") ?? "–") → "
            + "\(try row.optionalString("after_value") ?? "–")"
        }
        return try row.string("note") + (field ?? "")
      }
    }
  }
}

extension Complex.Particulars {
  static func named(_ name: String) -> Self {
    var particulars = Self()
    particulars.name = name
    return particulars
  }
}

extension Doer {
  static let clerk = Doer(
    id: ID(rawValue: "clerk"), name: "经办甲", organ: "housing",
    grants: Set(Registry.permissions.map { Grant($0, in: .region(World.district)) }))
}

/// The folder of real registers beside the checkout, or nothing.
enum Shared {
  static let data: URL? = {
    var place = URL(filePath: #filePath)
    var tries =
      ProcessInfo.processInfo.environment["GONGZHI_SHARED"].map {
        [URL(filePath: $0)]
      } ?? []
    while place.path != "/" {
      place.deleteLastPathComponent()
      tries.append(place.appending(path: "shared"))
    }
    return tries.map { $0.appending(path: "data") }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()
}
