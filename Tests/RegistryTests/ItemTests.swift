import Acts
import Civil
import Kernel
import Rulebook
import TestKit
import Testing

@testable import Registry

/// What complexes have: rooms, facilities, people on duty, balances, findings.
@Suite struct ItemTests {
  private func lift() -> Facility {
    var lift = Facility()
    (lift.number, lift.maintainer, lift.nextOn) = ("D-1", "安达电梯", "2026-08-01")
    return lift
  }

  @Test(arguments: Engine.available)
  func `a facility is added, changed and ended, and stays with its history`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let id = try await world.desk.perform(
      AddItem(lift(), at: world.complexID, in: World.district), as: .clerk)
    var mended = lift()
    mended.nextOn = "2027-08-01"
    _ = try await world.desk.perform(
      ChangeItem(id, in: World.district, to: mended, why: "已检验"), as: .clerk)
    _ = try await world.desk.perform(
      EndItem(id, in: World.district, on: "2026-09-01", why: "更换"), as: .clerk)

    let held = try await world.read { try $0.held(id, in: World.district) }
    #expect(held.item == mended && held.endedOn == "2026-09-01" && held.endReason == "更换")
    #expect(
      try await world.history(of: id) == [
        "登记共用设施“电梯 D-1” condition: – → 正常", "登记共用设施“电梯 D-1” kind: – → 电梯",
        "登记共用设施“电梯 D-1” maintainer: – → 安达电梯", "登记共用设施“电梯 D-1” next_on: – → 2026-08-01",
        "登记共用设施“电梯 D-1” number: – → D-1",
        "修改共用设施“电梯 D-1” next_on: 2026-08-01 → 2027-08-01",
        "共用设施“电梯 D-1”自 2026-09-01 停止使用 ended_on: – → 2026-09-01",
      ])
    await #expect(throws: ItemRefusal.ended("2026-09-01")) {
      _ = try await world.desk.perform(
        ChangeItem(id, in: World.district, to: lift(), why: nil), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `the same lift stands once, until it has ended`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let add = AddItem(lift(), at: world.complexID, in: World.district)
    let id = try await world.desk.perform(add, as: .clerk)
    await #expect(throws: ItemRefusal.known("电梯 D-1")) {
      _ = try await world.desk.perform(add, as: .clerk)
    }
    _ = try await world.desk.perform(
      EndItem(id, in: World.district, on: "2026-09-01", why: "更换"), as: .clerk)
    _ = try await world.desk.perform(add, as: .clerk)
  }

  @Test(arguments: Engine.available)
  func `a telephone number is masked in the record and on the page`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var staff = StaffMember()
    (staff.personName, staff.post, staff.from) = ("赵一", .fire, "2026-03-01")
    (staff.phone, staff.certificate) = ("13812345678", "消防设施操作员（中级）")
    let id = try await world.desk.perform(
      AddItem(staff, at: world.complexID, in: World.district), as: .clerk)
    let history = try await world.history(of: id)
    #expect(history.contains("登记在岗人员“赵一” phone: – → 138****5678"))
    #expect(staff.detail.contains("138****5678") && !staff.detail.contains("12345"))
  }

  @Test(arguments: Engine.available)
  func `the complex says what the latest finding says`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var listed = Complex.Particulars.named("翠园小区")
    (listed.isThreeNo, listed.threeNoGround) = (true, "原名册")
    _ = try await world.desk.perform(
      ChangeComplex(world.complexID, in: World.district, to: listed, why: "原名册"), as: .clerk)
    var finding = ComplexFinding()
    (finding.decidedOn, finding.decidedBy, finding.ground) = ("2025-01-10", "街道办事处", "入户核实")
    let first = try await world.desk.perform(
      AddItem(finding, at: world.complexID, in: World.district), as: .clerk)
    (finding.holds, finding.decidedOn, finding.ground) = (false, "2026-05-01", "改造完成")
    let second = try await world.desk.perform(
      AddItem(finding, at: world.complexID, in: World.district), as: .clerk)
    let id = world.complexID
    var now = try await world.read { try $0.complex(id, in: World.district).particulars }
    #expect(now.isOldComplex == false && now.oldGround == "改造完成")
    #expect(now.isThreeNo == true)

    for finding in [second, first] {
      _ = try await world.desk.perform(
        EndItem(finding, in: World.district, on: "2026-06-01", why: "登记错了"), as: .clerk)
      now = try await world.read { try $0.complex(id, in: World.district).particulars }
      #expect(now.isOldComplex == (finding == second ? true : nil))
    }
  }

  @Test(arguments: Engine.available)
  func `each way of managing is kept with who decided it`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = world.complexID
    try await world.desk.perform(
      DecideMode(
        id, in: World.district, .trusteeship, on: "2025-03-01", by: "民权街道办事处", why: "会议纪要"),
      as: .clerk)
    _ = try await world.desk.perform(
      BeginEngagement(World.dawn, at: id, in: World.district, from: "2026-01-01"), as: .clerk)
    let modes = try await world.read { db in
      try db.held(ModeDecision.self, of: id, in: World.district).map(\.item.detail)
    }
    #expect(
      modes == [
        "2025年3月1日起，民权街道办事处定，依据：会议纪要", "2026年1月1日起，经办甲定，依据：“晨光物业服务有限公司”进驻",
      ])
  }

  @Test func `money is read as people write it`() throws {
    let format = MoneyFormat()
    #expect(try format.read("1,200.50元") == Fen(120_050))
    #expect(try format.read("12万元") == Fen(12_000_000))
    #expect(throws: Unreadable.self) { try format.read("一千") }
  }

  @Test func `the rooms are held against what the law asks`() throws {
    let minimum = try #require(try TestBook.shihe.get().roomMinimum)
    let expected: [(Int64, Int64)] = [
      (15_000, 80), (20_000, 80), (70_000, 280), (200_000, 800), (250_000, 950),
      (400_000, 1_300),
    ]
    for (area, least) in expected {
      #expect(minimum.least(for: .square(area)) == .square(least), "\(area)")
    }
    var complex = Complex.Particulars.named("翠园小区")
    complex.floorArea = .square(70_000)
    complex.builtYear = 2009
    var room = PropertyRoom()
    (room.place, room.area) = ("1 号楼一层", .square(200))
    let held = Held(
      id: ID(rawValue: "r"), complex: ID(rawValue: "x"), region: World.street, enterprise: nil,
      item: room, endedOn: nil, endReason: nil, origin: .manual)
    let count = RoomCount(of: complex, rooms: [held], minimum)
    #expect(count.missing == .square(80))
    #expect(count.sentences[0] == "物业服务用房应不少于280.00平方米，现有200.00平方米，还差80.00平方米")
    #expect(count.sentences[1] == "业委会用房应不少于20.00平方米，现有多少没有登记")
    #expect(count.sentences[2].contains("第11条") && count.sentences[2].contains("仅供参考"))
  }

  @Test func `what a complex has stands on its page and is kept through forms`() async throws {
    let town = try await Town(.sqlite)
    let complex = "/complexes/\(town.complexID)"
    let new = complex + "/facilities"
    let fields = ["kind": "lift", "number": "D-7", "condition": "faulty"]
    #expect(
      try await town.clerk.post(new, ["kind": "lift"], on: new + "/new").text.contains("没有填"))
    #expect(try await town.clerk.post(new, fields, on: new + "/new").status == 303)
    let page = try await town.clerk.get(complex).text
    #expect(page.contains("电梯 D-7") && page.contains("有故障"))
    let href = try #require(page.firstMatch(of: /href="(\/facilities\/[^"]+)"/)).output.1
    let one = String(href)
    #expect(try await town.clerk.get(one).text.contains("“榴园小区”的共用设施：电梯 D-7"))
    let changed = fields.merging(["condition": "working", "why": "修好了"]) { $1 }
    #expect(try await town.clerk.post(one, changed, on: one + "/change").status == 303)
    let ended = ["ended_on": "2026-09-10", "why": "拆除"]
    #expect(try await town.clerk.post(one + "/end", ended, on: one + "/end").status == 303)
    #expect(try await town.clerk.get(complex).text.contains("以前的 1 条"))
    #expect(try await town.clerk.get(complex + "/change").text.contains("建筑面积（平方米）"))
  }
}

extension CentiArea {
  fileprivate static func square(_ metres: Int64) -> CentiArea { CentiArea(metres * 100) }
}
