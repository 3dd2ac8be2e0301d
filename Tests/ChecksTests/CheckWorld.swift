import Acts
import Civil
import Facts
import Homes
import Kernel
import Organs
import Registry
import Rulebook
import Storage
import TestKit
import Testing

@testable import Checks

/// A district whose registers agree in everything: three complexes of one street, one enterprise in
/// charge of the first under a contract, a manager, a room, a board that was looked at.
struct CheckWorld {
  static let district: Region = "411502"
  static let street: Region = "411502/002"
  static let dawn = "91411502MA9F00001A"
  static let river = "91411502MA9F00002D"

  let database: any Database
  let desk: Desk
  let list: CheckList
  let complex: ID<Complex>
  let contract: ID<Contract>

  init(on engine: Engine, today: Day = "2026-09-20") async throws {
    database = try await engine.database(
      Record.migrations + FactStore.migrations + Organs.migrations + Registry.migrations
        + Homes.migrations + Checks.migrations)
    let desk = Desk(database: database, reactions: [], surroundings: .fixed(on: today))
    self.desk = desk
    list = CheckList(try TestBook.shihe.get())
    for (code, name, phone) in [
      (Self.dawn, "晨光物业服务有限公司", "0376-1111111"), (Self.river, "大河物业服务有限公司", "0376-2222222"),
    ] {
      var particulars = Enterprise.Particulars()
      (particulars.name, particulars.phone) = (name, phone)
      _ = try await desk.perform(AddEnterprise(code, in: Self.district, particulars), as: .all)
    }
    complex = try await desk.perform(AddComplex(in: Self.street, .sound("翠园小区")), as: .all)
    for name in ["桂苑", "兰苑"] {
      _ = try await desk.perform(AddComplex(in: Self.street, .sound(name)), as: .all)
    }
    _ = try await desk.perform(
      BeginEngagement(Self.dawn, at: complex, in: Self.district, from: "2025-01-01"), as: .all)
    contract = try await desk.perform(
      AddContract(
        of: Self.dawn, at: complex, in: Self.district, .sound,
        fees: [.init(buildingType: "住宅", price: Fen(120))]), as: .all)
    _ = try await desk.perform(
      AppointManager("钱二", phone: nil, at: complex, in: Self.district, from: "2025-02-01"), as: .all
    )
    try await say("board.checked", ["complex": complex.rawValue], ["board.fee": .number(120)])
    try await elect("孙三", until: "2027-01-01")
    try await say(
      "seal.used", ["complex": complex.rawValue, "committee": "committee-1"],
      ["seal.purpose": .text("盖合同")])
  }

  /// What a check finds now: the name, and what both sides say.
  func found(_ id: String) async throws -> [String] {
    _ = try await desk.perform(
      RunChecks([list.check(id)], of: list, in: Self.district), as: .all)
    return try await database.read { db in
      try db.rows(
        """
        SELECT name, one, other FROM check_finding WHERE check_id = \(id) ORDER BY name, one, other
        """
      ).map { "\(try $0.string("name")): \(try $0.string("one")) ≠ \(try $0.string("other"))" }
    }
  }

  func say(
    _ kind: String, _ subject: [String: String], _ attributes: [String: Attribute] = [:],
    on day: Day = "2026-06-01"
  ) async throws {
    let event = RecordedEvent(
      kind, about: subject, on: day, in: Self.street, enterprise: nil, attributes: attributes,
      evidence: [])
    try await desk.perform(Say(event: event), as: .all)
  }

  func elect(_ name: String, until: String, on day: Day = "2024-01-01") async throws {
    try await say(
      "committee.member_elected", ["complex": complex.rawValue, "committee": "committee-1"],
      ["member.name": .text(name), "term.ends_on": .text(until)], on: day)
  }

  /// Changes a row behind the acts' back, where they would have refused.
  func force(_ sql: SQL) async throws {
    try await database.write { try $0.run(sql) }
  }
}

/// Announces one event, as the acts of the areas do.
struct Say: Act {
  static let permission = Permission("test.say")

  let event: RecordedEvent

  func subject(in db: any ReadConnection) -> Region { event.region }

  func perform(on region: Region, in tx: Transaction) throws {
    tx.note("说明", about: ID<Fact>(rawValue: "say").reference)
    tx.announce(event)
  }
}

extension Doer {
  static let all = Doer(
    id: ID(rawValue: "clerk"), name: "经办甲", organ: "housing",
    grants: Set(
      (Registry.permissions + Homes.permissions
        + [.runChecks, .seeChecks, .settleFinding, Permission("test.say")]).map {
          Grant($0, in: .region("411502"))
        }))
}

extension Complex.Particulars {
  /// Everything adds up.
  static func sound(_ name: String) -> Self {
    var complex = Self()
    (complex.name, complex.households) = (name, 300)
    (complex.floorArea, complex.residentialArea) = (CentiArea(7_000_000), CentiArea(6_000_000))
    (complex.commercialArea, complex.propertyRoomArea) = (CentiArea(500_000), CentiArea(28_000))
    (complex.parking, complex.parkingAbove, complex.parkingBelow) = (200, 50, 150)
    (complex.builtYear, complex.startedOn, complex.deliveredOn) = (2020, "2018-03-01", "2020-06-01")
    (complex.longitude, complex.latitude) = (1_140_700_000, 321_300_000)
    complex.hasCommittee = true
    return complex
  }
}

extension Contract.Particulars {
  static var sound: Self {
    var contract = Self()
    (contract.number, contract.signedOn) = ("HT-1", "2025-01-01")
    (contract.fromOn, contract.toOn, contract.filedOn) = ("2025-01-01", "2027-12-31", "2025-01-10")
    contract.area = CentiArea(7_000_000)
    return contract
  }
}

extension CheckWorld {
  /// The first unit of a building that is made for it.
  func addUnit(area: Int64) async throws {
    var building = Building.Particulars()
    building.name = "1"
    let id = try await desk.perform(
      AddBuilding(to: complex, in: Self.district, building), as: .all)
    var unit = Unit.Particulars()
    (unit.number, unit.area) = ("101", CentiArea(area))
    _ = try await desk.perform(AddUnit(to: id, in: Self.district, unit), as: .all)
  }
}
