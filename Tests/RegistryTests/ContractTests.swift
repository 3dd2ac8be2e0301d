import Acts
import Civil
import Facts
import Kernel
import Storage
import TestKit
import Testing

@testable import Registry

@Suite struct ContractTests {
  @Test(arguments: Engine.available)
  func `a contract is announced when it is registered`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = try await world.addContract(signed: "2026-09-16")

    #expect(try await world.announced() == ["contract.signed 2026-09-16"])
    let contract = try await world.read { try $0.contract(id, in: World.district) }
    #expect(contract.fees == [Contract.Fee(buildingType: "住宅", price: Fen(120))])
    let attributes = try await world.read {
      try $0.row("SELECT attributes FROM fact")?.string("attributes")
    }
    #expect(
      attributes == #"{"complex.street":"411502002000","contract.type":"preliminary"}"#)
  }

  @Test(arguments: Engine.available)
  func `a filing is announced, and its correction supersedes it`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = try await world.addContract(signed: "2026-09-01")
    try await world.desk.perform(
      RecordFiling(id, in: World.district, on: "2026-09-10", with: "housing"), as: .clerk)
    try await world.desk.perform(
      RecordFiling(id, in: World.district, on: "2026-09-11", with: "housing"), as: .clerk)

    #expect(
      try await world.announced() == [
        "contract.signed 2026-09-01", "contract.filed 2026-09-10",
        "contract.filed 2026-09-11 corrected",
      ])
    await #expect(throws: ContractRefusal.nothingChanged) {
      try await world.desk.perform(
        RecordFiling(id, in: World.district, on: "2026-09-11", with: "housing"), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `a filing entered by mistake is taken back`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = try await world.addContract(signed: "2026-09-01", filed: "2026-09-10")
    var particulars = try await world.read { try $0.contract(id, in: World.district) }.particulars
    particulars.filedOn = nil
    _ = try await world.desk.perform(
      ChangeContract(id, in: World.district, to: particulars, fees: [], contents: [:], why: "登记错了"),
      as: .clerk)

    #expect(
      try await world.announced() == [
        "contract.signed 2026-09-01", "contract.filed 2026-09-10",
        "contract.filed 2026-09-10 taken back",
      ])
    #expect(
      try await world.history(of: id).suffix(2) == [
        "修改合同 HT-1 fees: 住宅 1.20元/㎡·月 → –", "修改合同 HT-1 filed_on: 2026-09-10 → –",
      ])
  }

  @Test(arguments: Engine.available)
  func `what cannot be is refused with the field that is wrong`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.addContract(signed: "2026-09-01")
    await #expect(throws: ContractRefusal.numberTaken("HT-1")) {
      try await world.addContract(signed: "2026-09-02")
    }
    await #expect(throws: ContractRefusal.filedBeforeSigned("2026-09-03")) {
      try await world.addContract("HT-2", signed: "2026-09-03", filed: "2026-09-02")
    }
    await #expect(throws: ContractRefusal.inFuture(field: "signed_on", "2026-09-20")) {
      try await world.addContract("HT-3", signed: "2026-09-21")
    }
  }

  @Test(arguments: Engine.available)
  func `when the street is found out, the facts say so`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = try await world.addContract(signed: "2026-09-01")
    try await world.desk.perform(
      AssignComplexes(
        [world.complexID], to: "411502/004/003", in: World.district, why: "实地核对"), as: .clerk)

    #expect(
      try await world.announced() == [
        "contract.signed 2026-09-01", "contract.signed 2026-09-01 corrected",
      ])
    let contract = try await world.read { try $0.contract(id, in: World.district) }
    #expect(contract.region == "411502/004/003")
    await #expect(throws: ComplexRefusal.regionOutside("411503/001")) {
      try await world.desk.perform(
        AssignComplexes([world.complexID], to: "411503/001", in: World.district, why: nil),
        as: .clerk)
    }
  }

  @Test func `fees are read as people write them`() throws {
    #expect(
      try FeeText.read("住宅：1.20元/㎡·月；商业 2.5") == [
        Contract.Fee(buildingType: "住宅", price: Fen(120)),
        Contract.Fee(buildingType: "商业", price: Fen(250)),
      ])
    #expect(throws: Unreadable.self) { try FeeText.read("住宅 1.205") }
    #expect(throws: Unreadable.self) { try FeeText.read("1.2") }
    #expect(throws: Unreadable.self) { try FeeText.read("住宅 1；住宅 2") }
  }
}

extension World {
  @discardableResult
  func addContract(
    _ number: String = "HT-1", _ kind: Contract.Kind = .preliminary, signed: Day,
    filed: Day? = nil
  ) async throws -> ID<Contract> {
    var particulars = Contract.Particulars()
    particulars.number = number
    particulars.kind = kind
    particulars.signedOn = signed
    particulars.filedOn = filed
    return try await desk.perform(
      AddContract(
        of: World.dawn, at: complexID, in: World.district, particulars,
        fees: [Contract.Fee(buildingType: "住宅", price: Fen(120))]),
      as: .clerk)
  }
}
