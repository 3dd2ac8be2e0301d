import Acts
import Civil
import Kernel
import Storage
import TestKit
import Testing

@testable import Registry

/// Complexes get another name, are put together and taken apart, and nothing is lost on the way.
@Suite struct JoinTests {
  private let district = World.district

  /// A second complex with a contract, a lift and somebody in charge.
  private func twin(_ world: World, from: Day = "2026-01-01") async throws -> (
    ID<Complex>, ID<Contract>
  ) {
    let id = try await world.desk.perform(
      AddComplex(in: World.street, .named("翠园二期")), as: .clerk)
    _ = try await world.desk.perform(
      BeginEngagement(World.dawn, at: id, in: district, from: from), as: .clerk)
    _ = try await world.desk.perform(
      AppointManager("钱二", phone: nil, at: id, in: district, from: "2026-02-01"), as: .clerk)
    var contract = Contract.Particulars()
    (contract.number, contract.signedOn, contract.filedOn) = ("HT-9", "2026-01-01", "2026-01-05")
    let contractID = try await world.desk.perform(
      AddContract(of: World.dawn, at: id, in: district, contract), as: .clerk)
    var lift = Facility()
    lift.number = "D-1"
    _ = try await world.desk.perform(AddItem(lift, at: id, in: district), as: .clerk)
    return (id, contractID)
  }

  @Test(arguments: Engine.available)
  func `the old name of a complex is kept with its last day and still finds it`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let id = world.complexID
    try await world.desk.perform(
      RenameComplex(id, in: district, to: "翠湖小区", on: "2026-09-01", why: "地名批复"), as: .clerk)
    let (complex, former) = try await world.read {
      (
        try $0.complex(id, in: World.district),
        try $0.held(FormerName.self, of: id, in: World.district).map(\.item)
      )
    }
    #expect(complex.name == "翠湖小区" && complex.particulars.formerNames == "翠园小区")
    #expect(former.map(\.detail) == ["用到2026年9月1日，依据：地名批复"])
  }

  @Test(arguments: Engine.available)
  func `what one complex had goes over, and its address leads to the other`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let (gone, contract) = try await twin(world)
    let kept = try await world.desk.perform(
      MergeComplexes(gone, into: world.complexID, in: district, why: "同一小区"), as: .clerk)

    try await world.read { db throws in
      let complex = try db.complex(kept, in: World.district)
      #expect(try db.presentComplex(gone, in: World.district) == kept)
      #expect(try db.contract(contract, in: World.district).complex == kept)
      #expect(try db.held(Facility.self, of: kept, in: World.district).count == 1)
      #expect(try db.engagements(of: kept, in: World.district).count == 1)
      #expect(complex.particulars.formerNames == "翠园二期" && complex.enterprise == World.dawn)
      #expect(try db.names(of: [gone], in: World.district) == [gone: "翠园二期"])
      #expect(throws: NotFound.self) { try db.complex(gone, in: World.district) }
    }
    let announced = try await world.announced().suffix(2)
    #expect(
      announced == ["contract.signed 2026-01-01 corrected", "contract.filed 2026-01-05 corrected"])
  }

  @Test(arguments: Engine.available)
  func `a merge is taken back while nothing was built on it`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let (gone, contract) = try await twin(world)
    let before = try await world.read { try $0.complex(gone, in: World.district) }
    let merge = MergeComplexes(gone, into: world.complexID, in: district, why: "同一小区")
    let kept = try await world.desk.perform(merge, as: .clerk)
    let id = try #require(
      try await world.read { try $0.merges(into: kept, in: World.district).first?.id })
    _ = try await world.desk.perform(UndoMerge(id, in: district), as: .clerk)
    try await world.read { db throws in
      #expect(try db.complex(gone, in: World.district).particulars == before.particulars)
      #expect(try db.contract(contract, in: World.district).complex == gone)
      #expect(try db.engagements(of: gone, in: World.district).count == 1)
      #expect(try db.engagements(of: kept, in: World.district).isEmpty)
      #expect(try db.managers(of: gone, in: World.district).first?.until == nil)
      #expect(try db.presentComplex(gone, in: World.district) == gone)
    }

    _ = try await world.desk.perform(merge, as: .clerk)
    var changed = try await world.read { try $0.complex(kept, in: World.district).particulars }
    changed.households = 500
    _ = try await world.desk.perform(
      ChangeComplex(kept, in: district, to: changed, why: "合计"), as: .clerk)
    let second = try #require(
      try await world.read { try $0.merges(into: kept, in: World.district).first?.id })
    await #expect(throws: MergeRefusal.builtUpon) {
      _ = try await world.desk.perform(UndoMerge(second, in: World.district), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `two that were served at one time, or have the same contract, are not put together`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let (gone, _) = try await twin(world)
    _ = try await world.desk.perform(
      BeginEngagement(World.river, at: world.complexID, in: district, from: "2026-03-01"),
      as: .clerk)
    await #expect(throws: MergeRefusal.bothServed("翠园二期", "翠园小区")) {
      _ = try await world.desk.perform(
        MergeComplexes(gone, into: world.complexID, in: World.district, why: "一"), as: .clerk)
    }
    let third = try await world.desk.perform(
      AddComplex(in: World.street, .named("翠园三期")), as: .clerk)
    var contract = Contract.Particulars()
    (contract.number, contract.signedOn) = ("HT-9", "2026-01-01")
    _ = try await world.desk.perform(
      AddContract(of: World.dawn, at: third, in: district, contract), as: .clerk)
    await #expect(throws: MergeRefusal.sameThing("同一编号的合同")) {
      _ = try await world.desk.perform(
        MergeComplexes(third, into: gone, in: World.district, why: "一"), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `a part that is taken out takes what was chosen, and the rest stays`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let (whole, contract) = try await twin(world)
    let part = try await world.desk.perform(
      SplitComplex(
        whole, in: district, into: "翠园南区",
        taking: ["contract": [contract.rawValue], "complex": ["x"]], keepsService: true,
        why: "管理区域划分"), as: .clerk)
    try await world.read { db throws in
      #expect(try db.contract(contract, in: World.district).complex == part)
      #expect(try db.held(Facility.self, of: whole, in: World.district).count == 1)
      #expect(try db.complex(part, in: World.district).enterprise == World.dawn)
      #expect(try db.engagements(of: part, in: World.district).first?.from == "2026-09-20")
    }
  }

  @Test func `the old address says where the complex is now`() async throws {
    let town = try await Town(.sqlite)
    let second = try await town.site.desk.perform(
      AddComplex(in: Town.street, .named("榴园二期")), as: .clerk)
    let path = "/complexes/\(second)/merge"
    let answer = try await town.clerk.post(
      path, ["into": town.complexID.rawValue, "why": "同一小区"], on: path)
    #expect(answer.location == "/complexes/\(town.complexID)")
    let page = try await town.clerk.get("/complexes/\(second)").text
    #expect(page.contains("“榴园二期”已并入“榴园小区”"))
    #expect(try await town.clerk.get("/complexes?q=榴园二期").text.contains("榴园小区"))
    let undo = try #require(page.firstMatch(of: /action="(\/merges\/[^"]+\/undo)"/)).output.1
    #expect(
      try await town.clerk.post(String(undo), [:], on: "/complexes/\(second)").status == 303)
    #expect(try await town.clerk.get("/complexes/\(second)").text.contains("“榴园二期”"))
  }

  @Test func `a developer is linked to what it built by every name it is listed under`()
    async throws
  {
    let town = try await Town(.sqlite)
    var complex = Complex.Particulars.named("柏苑")
    complex.developer = "信合置业"
    let id = try await town.site.desk.perform(AddComplex(in: Town.street, complex), as: .clerk)
    let fields = ["name": "信合置业有限公司", "other_names": "信合置业；信合公司"]
    let answer = try await town.clerk.post("/developers", fields, on: "/developers/new")
    let page = try #require(answer.location)
    #expect(try await town.clerk.get(page).text.contains("“信合置业有限公司”建设了 1 个小区"))
    #expect(try await town.clerk.get("/complexes/\(id)").text.contains("href=\"\(page)\""))
    #expect(
      try await town.clerk.post("/developers", ["name": "信合公司"], on: "/developers/new").text
        .contains("已经登记"))
    #expect(try await town.clerk.get("/developers?q=xhzy").text.contains("信合置业有限公司"))
  }
}
