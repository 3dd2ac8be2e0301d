import Acts
import Civil
import Foundation
import Kernel
import Registry
import Storage
import TestKit
import Testing

@testable import Homes

/// What a person may ask about themselves.
@Suite struct PersonTests {
  private static let name = "欧阳演示"
  private static let phone = "0376-1234567"
  private static let identity = "11010519491231002X"
  private static let person = Owner.Particulars.person(name, phone: phone, identity: identity)

  @Test(arguments: Engine.available)
  func `an export holds everything, wherever in the district the person stands`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let (id, _) = try await world.twice(Self.person)
    _ = try await world.desk.perform(
      RevealOwner(
        id: id, district: World.district, why: "通知开会", mostPerHour: 30, vault: World.vault),
      as: .clerk)

    let file = try await world.desk.perform(
      ExportPerson(
        id: id, district: World.district, why: "本人当面申请", vault: World.vault), as: .clerk)

    #expect(file.entries.map(\.name) == [Self.name, Self.name])
    #expect(Set(file.homes.map(\.unit)) == ["3号楼1单元101", "9号楼301"])
    #expect(file.uses.contains { $0.what == "查看业主全文" && $0.why == "通知开会" })
    #expect(String(decoding: try file.json(), as: UTF8.self).contains(Self.identity))
  }

  @Test(arguments: Engine.available)
  func `after an erasure no table holds a trace, and the head stays`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let (id, other) = try await world.twice(Self.person)
    try await world.desk.perform(
      ChangeOwner(
        id, in: World.district,
        to: .person(Self.name, phone: "0376-1234568", identity: Self.identity), why: "本人申请",
        vault: World.vault), as: .clerk)
    let marks = World.vault.marks(of: Self.person)
    let sealed = try await world.sealed()
    let traces =
      [
        Self.name, Self.phone, "0376-1234568", Self.identity, marks.name, marks.phone ?? "",
        marks.identity ?? "",
      ] + sealed
    #expect(try await world.residue(of: traces, on: engine).isEmpty == false)

    let count = try await world.desk.perform(
      ErasePerson(id: id, district: World.district, why: "本人申请", vault: World.vault), as: .clerk)

    #expect(count == 2)
    #expect(try await world.residue(of: traces, on: engine) == [])
    #expect(try await world.owner(id).particulars == nil)
    #expect(try await world.owner(other).particulars == nil)
    let heads = try await world.read { db in
      try db.ownerships(of: db.owner(id, in: World.district, World.vault)).count
    }
    #expect(heads == 1)
    #expect(try await world.history(of: id).first == "按本人请求删除个人信息")
  }

  @Test(arguments: Engine.available)
  func `nothing is erased while a hold lies, and all is once it is lifted`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let (id, other) = try await world.twice(Self.person)
    let hold = try await world.desk.perform(
      HoldOwner(
        id: other, district: World.district, why: "（2026）演示1号", until: "2026-12-31",
        vault: World.vault), as: .clerk)
    let erasure = ErasePerson(id: id, district: World.district, why: "申请", vault: World.vault)

    await #expect(throws: OwnerRefusal.held(until: "2026-12-31", why: "（2026）演示1号")) {
      _ = try await world.desk.perform(erasure, as: .clerk)
    }
    #expect(try await world.owner(id).particulars == Self.person)
    _ = try await world.desk.perform(
      LiftHold(id: hold, district: World.district, why: "结案"), as: .clerk)
    #expect(try await world.desk.perform(erasure, as: .clerk) == 2)
  }

  @Test func `a hold that has run out holds no more`() {
    let hold = Hold(
      id: ID(rawValue: "h"), region: "411502", complex: ID(rawValue: "c"), owner: ID(rawValue: "o"),
      why: "审计", placedBy: "经办甲", placedOn: "2026-09-01", until: "2026-09-30", isLifted: false)
    #expect(hold.lies(on: "2026-09-30"))
    #expect(!hold.lies(on: "2026-10-01"))
  }

  @Test(arguments: Engine.available)
  func `two numbers are two persons, even with one name and telephone`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    let id = try await world.own(unit, Self.person)
    _ = try await world.own(
      unit, .person(Self.name, phone: Self.phone, identity: "34052419800101001X"))

    let same = try await world.read { db in
      try db.samePerson(as: db.owner(id, in: World.district, World.vault), World.vault)
    }
    #expect(same.map(\.id) == [id])
  }
}

extension World {
  /// One person in two complexes.
  fileprivate func twice(
    _ person: Owner.Particulars
  ) async throws -> (ID<Owner>, ID<Owner>) {
    let complex = try await desk.perform(
      AddComplex(in: "411502/003", .named("棠陌苑")), as: .clerk)
    let building = try await desk.perform(
      AddBuilding(to: complex, in: Self.district, .named("9号楼")), as: .clerk)
    let unit = try await desk.perform(
      AddUnit(to: building, in: Self.district, .of("301", floor: 3)), as: .clerk)
    return (
      try await own(try await add("101", floor: 1), person), try await own(unit, person)
    )
  }

  fileprivate func sealed() async throws -> [String] {
    try await read { db in
      try db.rows("SELECT sealed FROM owner").map { try $0.string("sealed") }
    }
  }

  /// Every table, every column: where one of the texts stands.
  fileprivate func residue(
    of traces: [String], on engine: Engine
  ) async throws -> Set<String> {
    return try await read { db in
      var found: Set<String> = []
      for table in try db.tables(on: engine) {
        for row in try db.rows("SELECT * FROM \(raw: table)") {
          let text = "\(row)"
          for trace in traces where text.contains(trace) { found.insert(table) }
        }
      }
      return found
    }
  }
}

extension ReadConnection {
  fileprivate func tables(on engine: Engine) throws -> [String] {
    let list: SQL =
      engine == .sqlite
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()"
    return try rows(list).map { try $0.string("name") }
  }
}
