import Acts
import Civil
import Kernel
import Registry
import Rulebook
import Storage
import TestKit
import Testing

@testable import Checks

/// Each check finds what was planted for it, and nothing in a sound world.
@Suite struct CheckTests {
  @Test func `every check of the book is known, and every one known is in the book`() throws {
    let book = try TestBook.shihe.get()
    #expect(Set(book.registerChecks.map(\.id)) == CheckList.known)
  }

  @Test(arguments: Engine.available)
  func `a sound world has no contradiction`(engine: Engine) async throws {
    let world = try await CheckWorld(on: engine)
    for check in world.list.checks {
      let found = try await world.found(check.id)
      #expect(found.isEmpty, "\(check.id): \(found)")
    }
  }

  @Test(arguments: Engine.available, Planted.all)
  func `a planted contradiction is found`(engine: Engine, planted: Planted) async throws {
    let world = try await CheckWorld(on: engine)
    try await planted.plant(world)
    #expect(try await world.found(planted.check) == planted.found)
  }

  @Test func `everything that can be found is planted once`() {
    #expect(Set(Planted.all.map(\.check)) == CheckList.known)
  }
}

/// A contradiction as it is planted, and how it must be told.
struct Planted: Sendable, CustomTestStringConvertible {
  let check: String
  let found: [String]
  let plant: @Sendable (CheckWorld) async throws -> Void

  var testDescription: String { check }

  init(
    _ check: String, _ found: String...,
    plant: @escaping @Sendable (CheckWorld) async throws -> Void
  ) {
    (self.check, self.found, self.plant) = (check, found, plant)
  }

  static let all = service + contracts + figures + places + people
}

extension Planted {
  static let service = [
    Planted("other_enterprise", "翠园小区: 在管的是晨光物业服务有限公司，2025年1月1日进驻 ≠ 合同 HT-1 是同大河物业服务有限公司签的，仍在合同期内")
    {
      try await $0.force("UPDATE contract SET enterprise = \(CheckWorld.river)")
    },
    Planted("contract_without_service", "翠园小区: 同晨光物业服务有限公司的合同 HT-1 到2027年12月31日才到期 ≠ 没有登记哪家企业在管") {
      try await $0.force("UPDATE engagement SET to_on = \("2026-01-01")")
    },
    Planted("service_without_contract", "翠园小区: 晨光物业服务有限公司从2025年1月1日起在管 ≠ 没有登记它在这里的任何合同") {
      try await $0.force("DELETE FROM contract_fee")
      try await $0.force("DELETE FROM contract")
    },
    Planted("overstayed", "翠园小区: 合同 HT-1 已于2026年6月30日到期 ≠ 晨光物业服务有限公司还在管") {
      try await $0.force("UPDATE contract SET to_on = \("2026-06-30")")
    },
    Planted("mode_and_service", "翠园小区: 登记的管理方式是居民自管 ≠ 2025年1月1日起由晨光物业服务有限公司在管") {
      try await $0.force("UPDATE complex SET mode = \("selfManaged") WHERE id = \($0.complex)")
    },
    Planted("manager_after_leaving", "翠园小区: 晨光物业服务有限公司已于2026年3月1日退出 ≠ 它的钱二还登记为项目负责人") {
      try await $0.force("UPDATE engagement SET to_on = \("2026-03-01")")
    },
  ]

  static let contracts = [
    Planted(
      "two_contracts", "翠园小区: 合同 HT-1（晨光物业服务有限公司）到2027年12月31日 ≠ 合同 HT-2（晨光物业服务有限公司）到2027年12月31日"
    ) { world in
      var second = Contract.Particulars.sound
      second.number = "HT-2"
      _ = try await world.desk.perform(
        AddContract(
          of: CheckWorld.dawn, at: world.complex, in: CheckWorld.district, second,
          fees: [.init(buildingType: "住宅", price: Fen(120))]), as: .all)
    },
    Planted("contract_area", "翠园小区: 合同 HT-1 的面积是 90000.00 平方米 ≠ 小区建筑面积是 70000.00 平方米") {
      try await $0.force("UPDATE contract SET area = \(Int64(9_000_000))")
    },
    Planted("fee_differs", "翠园小区: 公示栏写的住宅物业费是 1.50 元（2026年7月1日核对） ≠ 备案合同 HT-1 写的是 1.20 元") {
      try await $0.say(
        "board.checked", ["complex": $0.complex.rawValue], ["board.fee": .number(150)],
        on: "2026-07-01")
    },
    Planted("filed_before_completed", "翠园小区: 一期承接查验2026年5月1日已备案 ≠ 没有登记查验完成") { world in
      var handover = Handover.Particulars()
      (handover.phase, handover.filedOn) = ("一期", "2026-05-01")
      _ = try await world.desk.perform(
        AddHandover(to: CheckWorld.dawn, at: world.complex, in: CheckWorld.district, handover),
        as: .all)
    },
    Planted("seal_after_term", "翠园小区: 业委会任期到2027年1月1日届满 ≠ 2027年2月1日还用过印章") {
      try await $0.say(
        "seal.used", ["complex": $0.complex.rawValue, "committee": "committee-1"],
        ["seal.purpose": .text("盖章")], on: "2027-02-01")
    },
    Planted("member_employed", "翠园小区: 钱二于2024年1月1日当选业委会成员 ≠ 同名的人在本小区物业企业任项目负责人") {
      try await $0.elect("钱二", until: "2027-01-01")
    },
    Planted("committee_flag", "翠园小区: 小区资料写着没有成立业委会 ≠ 2024年1月1日有人当选业委会成员") {
      try await $0.force("UPDATE complex SET has_committee = \(Value.bool(false))")
    },
  ]

  static let figures = [
    Planted("parts_exceed_whole", "翠园小区: 住宅和商业面积相加是 75000.00 平方米 ≠ 建筑面积一共只有 70000.00 平方米") {
      try await $0.force(
        "UPDATE complex SET commercial_area = \(Int64(1_500_000)) WHERE id = \($0.complex)")
    },
    Planted("parking_parts", "翠园小区: 地上、地下车位相加是 200 个 ≠ 车位总数写的是 240 个") {
      try await $0.force("UPDATE complex SET parking = \(240) WHERE id = \($0.complex)")
    },
    Planted("dates_backwards", "翠园小区: 2017年6月1日交付 ≠ 2018年3月1日才开工") {
      try await $0.force(
        "UPDATE complex SET delivered_on = \("2017-06-01") WHERE id = \($0.complex)")
    },
    Planted(
      "rooms_below_minimum", "翠园小区: 建筑面积 70000.00 平方米，应有物业用房 280.00 平方米 ≠ 登记的物业用房只有 279.99 平方米"
    ) {
      try await $0.force(
        "UPDATE complex SET property_room_area = \(Int64(27_999)) WHERE id = \($0.complex)")
    },
    Planted("room_figures", "翠园小区: 逐间登记的物业服务用房相加是 300.00 平方米 ≠ 小区资料写的是 280.00 平方米") { world in
      var room = PropertyRoom()
      (room.place, room.area) = ("1 号楼", CentiArea(30_000))
      _ = try await world.desk.perform(
        AddItem(room, at: world.complex, in: CheckWorld.district), as: .all)
    },
    Planted("units_counted", "翠园小区: 小区资料写的是 300 户 ≠ 逐套登记的住宅有 1 套") {
      try await $0.addUnit(area: 9_000)
    },
    Planted("units_area", "翠园小区: 逐套登记的住宅面积相加是 61000.00 平方米 ≠ 小区资料写的住宅面积是 60000.00 平方米") {
      try await $0.addUnit(area: 6_100_000)
    },
  ]

  static let places = [
    Planted("without_street", "新苑: 已在本区名录里，地址：甲路 1 号 ≠ 没有定在哪个街道") { world in
      var complex = Complex.Particulars.sound("新苑")
      complex.address = "甲路 1 号"
      _ = try await world.desk.perform(AddComplex(in: CheckWorld.district, complex), as: .all)
    },
    Planted("outside_district", "翠园小区: 登记在本区 ≠ 坐标 116.4000，39.9000 落在本区范围以外") {
      try await $0.force(
        """
        UPDATE complex SET lng = \(Int64(1_164_000_000)), lat = \(Int64(399_000_000))
        WHERE id = \($0.complex)
        """)
    },
    Planted("far_from_street", "翠园小区: 登记在这个街道 ≠ 坐标 114.0700，32.4300 离街道里其他小区很远") {
      try await $0.force(
        "UPDATE complex SET lat = \(Int64(324_300_000)) WHERE id = \($0.complex)")
    },
    Planted("same_name", "翠园小区: “翠园小区”，地址：？ ≠ 另有“翠园小区”，地址：？") { world in
      _ = try await world.desk.perform(
        AddComplex(in: "411502/002/001", .sound("翠园小区")), as: .all)
    },
  ]

  static let people = [
    Planted(
      "manager_many", "丁苑: 钱二是这里的项目负责人 ≠ 同时还登记为另外 3 个小区的项目负责人",
      "丙苑: 钱二是这里的项目负责人 ≠ 同时还登记为另外 3 个小区的项目负责人",
      "乙苑: 钱二是这里的项目负责人 ≠ 同时还登记为另外 3 个小区的项目负责人",
      "翠园小区: 钱二是这里的项目负责人 ≠ 同时还登记为另外 3 个小区的项目负责人"
    ) { world in
      for name in ["乙苑", "丙苑", "丁苑"] {
        let id = try await world.desk.perform(
          AddComplex(in: CheckWorld.street, .sound(name)), as: .all)
        _ = try await world.desk.perform(
          BeginEngagement(CheckWorld.dawn, at: id, in: CheckWorld.district, from: "2026-09-01"),
          as: .all)
        _ = try await world.desk.perform(
          AppointManager("钱二", phone: nil, at: id, in: CheckWorld.district, from: "2026-09-02"),
          as: .all)
      }
    },
    Planted("certificate_expired", "翠园小区: 赵一登记为在岗 ≠ 电工证已于2026年1月1日过期") { world in
      var staff = StaffMember()
      (staff.personName, staff.from) = ("赵一", "2025-03-01")
      (staff.certificate, staff.certifiedUntil) = ("电工证", "2026-01-01")
      _ = try await world.desk.perform(
        AddItem(staff, at: world.complex, in: CheckWorld.district), as: .all)
    },
    Planted("code_check_digit", "大河物业服务有限公司: 登记的统一社会信用代码是 91411502MA9F000029 ≠ 末位校验码不对，不是有效的代码") {
      try await $0.force(
        "UPDATE enterprise SET credit_code = \("91411502MA9F000029") WHERE credit_code = \(CheckWorld.river)"
      )
    },
    Planted("phone_twice", "晨光物业服务有限公司: “晨光物业服务有限公司”的电话是 0376-1111111 ≠ “大河物业服务有限公司”登记的是同一个电话") {
      try await $0.force("UPDATE enterprise SET phone = \("0376-1111111")")
    },
  ]
}
