import Acts
import Civil
import Facts
import Imports
import Kernel
import Organs
import Registry
import Storage
import Tables
import TestKit

@testable import Homes

/// A complex with one building of two entrances, and another complex in another street.
struct World {
  static let district: Region = "411502"
  static let street: Region = "411502/002"

  let database: any Database
  let desk: Desk
  let complexID: ID<Complex>
  let buildingID: ID<Building>
  let entranceID: ID<Entrance>
  static let vault = Vault(key: Key([UInt8](repeating: 7, count: 32)))

  init(on engine: Engine, today: Day = "2026-09-20") async throws {
    database = try await engine.database(
      Record.migrations + FactStore.migrations + Organs.migrations + Registry.migrations
        + Homes.migrations + Imports.migrations)
    desk = Desk(database: database, reactions: [], surroundings: .fixed(on: today))
    complexID = try await desk.perform(
      AddComplex(in: Self.street, .named("翠园小区")), as: .clerk)
    buildingID = try await desk.perform(
      AddBuilding(to: complexID, in: Self.district, .named("3号楼")), as: .clerk)
    entranceID = try await desk.perform(
      AddEntrance(to: buildingID, in: Self.district, .named("1单元")), as: .clerk)
  }

  func add(_ number: String, floor: Int, area: Int64? = 9_231) async throws -> ID<Unit> {
    try await desk.perform(
      AddUnit(
        to: buildingID, at: entranceID, in: Self.district,
        .of(number, floor: floor, area: area)), as: .clerk)
  }

  func read<T: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> T
  ) async throws -> T {
    try await database.read(body)
  }

  /// The sentences of the record about one thing, the latest first.
  func history<T>(of id: ID<T>) async throws -> [String] {
    try await read { db in
      try db.history(of: id.reference, in: Self.district.district).map(\.note)
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

extension Building.Particulars {
  static func named(_ name: String) -> Self {
    var particulars = Self()
    particulars.name = name
    return particulars
  }
}

extension Entrance.Particulars {
  static func named(_ name: String) -> Self {
    var particulars = Self()
    particulars.name = name
    return particulars
  }
}

extension Unit.Particulars {
  static func of(_ number: String, floor: Int, area: Int64? = nil) -> Self {
    var particulars = Self()
    particulars.number = number
    particulars.floor = floor
    particulars.area = area.map { CentiArea($0) }
    return particulars
  }
}

extension Owner.Particulars {
  static func person(_ name: String, phone: String? = nil, identity: String? = nil) -> Self {
    var particulars = Self()
    particulars.name = name
    particulars.phone = phone
    particulars.identity = identity
    return particulars
  }
}

extension World {
  func own(
    _ unit: ID<Unit>, _ owner: Owner.Particulars, share: Share? = nil
  ) async throws -> ID<Owner> {
    try await desk.perform(
      RegisterOwner(of: unit, in: Self.district, owner, share: share, vault: Self.vault),
      as: .clerk)
  }

  func owner(_ id: ID<Owner>) async throws -> Owner {
    try await read { try $0.owner(id, in: Self.district, Self.vault) }
  }
}

extension Doer {
  static let clerk = Doer(
    id: ID(rawValue: "clerk"), name: "经办甲", organ: "housing",
    grants: Set(
      (Registry.permissions + Homes.permissions + [.revealOwner, .search]).map {
        Grant($0, in: .region(World.district))
      }))
}

extension World {
  /// Every unit of the complex.
  func units() async throws -> [Unit] {
    try await read { db in
      let complex = try db.complex(complexID, in: Self.district)
      return try db.rows("SELECT * FROM unit ORDER BY room_key").map { try Unit($0, in: complex) }
    }
  }
}
