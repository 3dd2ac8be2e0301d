import Acts
import Civil
import Kernel
import Organs
import Registry
import Storage
import TestKit
import Testing

@testable import Homes

@Suite struct OwnerTests {
  @Test(arguments: Engine.available)
  func `who owns two units of a complex is one owner`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let (one, two) = (try await world.add("101", floor: 1), try await world.add("102", floor: 1))

    let first = try await world.own(one, .person("王演示", phone: "0376-1234567"))
    let second = try await world.own(two, .person("王演示", phone: "03761234567".dashed))

    #expect(first == second)
    #expect(try await world.owner(first).particulars?.name == "王演示")
  }

  @Test(arguments: Engine.available)
  func `a name alone makes nobody the same`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let (one, two) = (try await world.add("101", floor: 1), try await world.add("102", floor: 1))

    #expect(try await world.own(one, .person("王演示")) != world.own(two, .person("王演示")))
    await #expect(throws: OwnerRefusal.alreadyOwner) {
      _ = try await world.own(one, .person("王演示"))
    }
  }

  @Test(arguments: Engine.available)
  func `the first owner is named first, and shares do not exceed the whole`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    let first = try await world.own(unit, .person("王演示"), share: Share(1, of: 2))
    _ = try await world.own(unit, .person("李演示"), share: Share(1, of: 2))

    await #expect(throws: OwnerRefusal.sharesExceedWhole) {
      _ = try await world.own(unit, .person("赵演示"), share: Share(1, of: 3))
    }
    let ownerships = try await world.read { db in
      try db.ownerships(of: db.unit(unit, in: World.district))
    }
    #expect(ownerships.map(\.isPrincipal) == [true, false])
    #expect(ownerships.first?.owner == first)
  }

  @Test(arguments: Engine.available)
  func `an unsold unit has no owner`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var unsold = Unit.Particulars.of("101", floor: 1)
    unsold.status = .unsold
    let particulars = unsold
    let unit = try await world.desk.perform(
      AddUnit(to: world.buildingID, in: World.district, particulars), as: .clerk)

    await #expect(throws: OwnerRefusal.unitUnsold) {
      _ = try await world.own(unit, .person("王演示"))
    }
  }

  @Test(arguments: Engine.available)
  func `a unit changes hands on a day and keeps who owned it before`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    let first = try await world.own(unit, .person("王演示"))

    try await world.desk.perform(
      TransferUnit(
        unit, in: World.district, to: .person("李演示"), on: "2026-09-01", why: "转移登记",
        vault: World.vault), as: .clerk)

    let ownerships = try await world.read { db in
      try db.ownerships(of: db.unit(unit, in: World.district))
    }
    #expect(ownerships.map(\.until) == [nil, "2026-09-01"])
    #expect(ownerships.map(\.isPrincipal) == [true, true])
    #expect(ownerships[1].owner == first)
    await #expect(throws: HomeRefusal.hasOwners) {
      _ = try await world.desk.perform(
        RemoveUnit(id: unit, district: World.district, why: "误登"), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `when the first of two leaves, the other is named first`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    _ = try await world.own(unit, .person("王演示"))
    _ = try await world.own(unit, .person("李演示"))
    let first = try await world.read { db in
      try db.ownerships(of: db.unit(unit, in: World.district))[0].id
    }

    _ = try await world.desk.perform(
      EndOwnership(id: first, district: World.district, day: "2026-09-01", why: "析产"), as: .clerk)

    let ownerships = try await world.read { db in
      try db.ownerships(of: db.unit(unit, in: World.district))
    }
    #expect(ownerships[0].until == nil && ownerships[0].isPrincipal)
  }

  @Test(arguments: Engine.available)
  func `a correction says which field and not what stood in it`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    let id = try await world.own(unit, .person("王演示"))

    try await world.desk.perform(
      ChangeOwner(
        id, in: World.district, to: .person("王演试", phone: "0376-1234567"), why: "本人申请",
        vault: World.vault), as: .clerk)

    #expect(try await world.owner(id).particulars?.name == "王演试")
    #expect(try await world.history(of: id).first == "更正业主的姓名或单位名称、联系电话")
  }

  @Test(arguments: Engine.available)
  func `the whole is shown for a reason, in the record, thirty times an hour`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    let id = try await world.own(unit, .person("王演示", phone: "0376-1234567"))
    let act = RevealOwner(
      id: id, district: World.district, why: "通知开会", mostPerHour: 30, vault: World.vault)

    for _ in 0..<30 {
      #expect(try await world.desk.perform(act, as: .clerk).phone == "0376-1234567")
    }
    await #expect(throws: TooManyReveals.self) {
      _ = try await world.desk.perform(act, as: .clerk)
    }
    let entry = try await world.read {
      try $0.history(of: id.reference, in: "411502").first
    }
    #expect(entry?.note == "查看业主全文" && entry?.why == "通知开会")
  }

  @Test(arguments: ["110105194912310021", "1234", "91411502MA9F00001B"])
  func `numbers that do not prove themselves are refused`(number: String) throws {
    var owner = Owner.Particulars.person("王演示", identity: number)
    if number.hasPrefix("9141") { owner.kind = .organisation }
    let particulars = owner
    if number.count == 18 {
      #expect(throws: OwnerRefusal.self) { try particulars.check() }
    } else {
      #expect(throws: Unreadable.self) { try IdentityFormat().read(number) }
    }
  }

  @Test(arguments: Engine.available)
  func `nobody sees owners of another street`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("101", floor: 1)
    let id = try await world.own(unit, .person("王演示"))
    let stranger = Doer.who(may: .seeOwners, .revealOwner, in: "411502/003")

    await #expect(throws: NotPermitted.self) {
      _ = try await world.desk.answer(
        ShowOwner(id: id, district: World.district, vault: World.vault), for: stranger)
    }
    await #expect(throws: NotPermitted.self) {
      _ = try await world.desk.perform(
        RevealOwner(
          id: id, district: World.district, why: "想看", mostPerHour: 30, vault: World.vault),
        as: stranger)
    }
  }

  @Test(arguments: Engine.available)
  func `hundreds of units come in at once, each person once`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let lines = (1...200).map { number in
      UnitLine(
        building: "\(number / 100 + 8)号楼", entrance: "1单元",
        .of("\(number)", floor: 1, area: 9_000),
        owners: [
          OwnerLine(.person("王演示", phone: "0376-1234567"), share: Share(1, of: 2)),
          OwnerLine(.person("李演示\(number)")),
        ])
    }
    let act = TakeUnits(
      of: world.complexID, in: World.district, lines, origin: Origin(source: "表.csv"),
      vault: World.vault)

    let first = try await world.desk.perform(act, as: .clerk)
    #expect(first == TakeUnits.Counts(added: 200, known: 0, owners: 201))
    let again = try await world.desk.perform(act, as: .clerk)
    #expect(again == TakeUnits.Counts(added: 0, known: 200, owners: 0))
    let tally = try await world.read { db in
      Tally(try db.unitSums(of: db.complex(world.complexID, in: World.district)))
    }
    #expect(tally.units == 200 && tally.area == CentiArea(1_800_000))
  }
}

extension String {
  /// However the number is written.
  fileprivate var dashed: String { Phone(self)?.description ?? self }
}
