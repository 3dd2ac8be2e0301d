import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Registry

/// Two people change one thing: nothing that either typed is lost.
@Suite struct ConflictTests {
  private func change(_ world: World, _ edit: (inout Complex.Particulars) -> Void, seen: Seen)
    async throws -> [String]
  {
    let id = world.complexID
    var particulars = try await world.read { try $0.complex(id, in: World.district).particulars }
    edit(&particulars)
    return try await world.desk.perform(
      ChangeComplex(id, in: World.district, to: particulars, why: "核对", seen: seen), as: .clerk)
  }

  @Test(arguments: Engine.available)
  func `what only the other changed is kept and said`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = world.complexID
    let begun = try await world.read { try $0.complex(id, in: World.district) }
    _ = try await change(world, { $0.households = 300 }, seen: Seen(begun.sheet))

    var mine = begun.particulars
    mine.address = "甲路 1 号"
    let kept = try await world.desk.perform(
      ChangeComplex(id, in: World.district, to: mine, why: "补", seen: Seen(begun.sheet)),
      as: .clerk)
    let now = try await world.read { try $0.complex(id, in: World.district).particulars }
    #expect(kept == ["总户数"])
    #expect(now.households == 300 && now.address == "甲路 1 号")
  }

  @Test(arguments: Engine.available)
  func `what both changed is refused, and the same from both is not`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let begun = try await world.read { [id = world.complexID] in
      try $0.complex(id, in: World.district)
    }
    _ = try await change(world, { $0.households = 300 }, seen: Seen(begun.sheet))
    await #expect(throws: ChangedMeanwhile(labels: ["总户数"])) {
      _ = try await change(world, { $0.households = 280 }, seen: Seen(begun.sheet))
    }
    let kept = try await change(
      world,
      {
        $0.households = 300
        $0.buildings = 4
      }, seen: Seen(begun.sheet))
    #expect(kept.isEmpty)
  }

  @Test(arguments: Engine.available)
  func `who names a version changes no other`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = world.complexID
    let begun = try await world.read { try $0.complex(id, in: World.district) }
    _ = try await change(world, { $0.households = 300 }, seen: .version(begun.version))
    await #expect(throws: ChangedMeanwhile(labels: [])) {
      _ = try await change(world, { $0.households = 280 }, seen: .version(begun.version))
    }
    let again = try await change(world, { $0.households = nil }, seen: .nothing)
    let now = try await world.read { try $0.complex(id, in: World.district) }
    #expect(again.isEmpty && now.version == begun.version)
  }

  @Test func `fees and contents of a contract are compared as well`() throws {
    var contract = Contract(
      id: ID(rawValue: "c"), complex: ID(rawValue: "x"), enterpriseCode: World.dawn,
      region: World.street, particulars: .init(), fees: [], origin: .manual)
    let begun = contract
    contract.fees = [.init(buildingType: "住宅", price: Fen(120))]
    contract.contents = ["rooms": ""]
    var mine = begun
    mine.contents = ["term": "第三条"]
    let kept = try contract.kept(beside: mine, seen: Seen(begun.sheet))
    mine.take(Set(kept.map(\.name)), from: contract)
    #expect(mine.fees == contract.fees)
    #expect(mine.contents == ["rooms": "", "term": "第三条"])
    mine.fees = [.init(buildingType: "住宅", price: Fen(110))]
    #expect(throws: ChangedMeanwhile(labels: ["收费标准"])) {
      try contract.kept(beside: mine, seen: Seen(begun.sheet))
    }
  }

  @Test func `the second sees the first's change beside their own and chooses`() async throws {
    let town = try await Town(.sqlite)
    let path = "/enterprises/\(World.dawn)"
    let base = try await town.clerk.base(on: path + "/change")
    let name = ["name": "晨光物业服务有限公司", "why": "核对", "_base": base]
    let first = name.merging(["phone": "0376-1111111", "address": "甲路 1 号"]) { $1 }
    #expect(try await town.clerk.post(path, first, on: path + "/change").status == 303)

    let second = name.merging(["phone": "0376-2222222", "short_name": "晨光"]) { $1 }
    let answer = try await town.clerk.post(path, second, on: path + "/change")
    #expect(answer.status == 409)
    #expect(answer.text.contains("“联系电话”两个人都改了"))
    #expect(answer.text.contains("保存的：<b>0376-1111111</b>"))
    #expect(answer.text.contains("我写的：<b>0376-2222222</b>"))
    #expect(answer.text.contains("原来是：（没有填）"))
    #expect(answer.text.contains("value=\"晨光\""))
    #expect(answer.text.contains("把“注册地址”改成了“甲路 1 号”，已经并入这张表"))

    var chosen = second
    chosen["_base"] = answer.text.value(of: "_base")
    chosen["_undecided"] = "phone"
    chosen["address"] = "甲路 1 号"
    #expect(try await town.clerk.post(path, chosen, on: path + "/change").text.contains("请选一个"))
    chosen["choose.phone"] = "theirs"
    #expect(try await town.clerk.post(path, chosen, on: path + "/change").status == 303)
    let page = try await town.clerk.get(path).text
    #expect(page.contains("0376-1111111") && !page.contains("0376-2222222"))
  }

  @Test func `what only the other changed is kept without asking`() async throws {
    let town = try await Town(.sqlite)
    let path = "/enterprises/\(World.dawn)"
    let base = try await town.clerk.base(on: path + "/change")
    let name = ["name": "晨光物业服务有限公司", "why": "核对", "_base": base]
    _ = try await town.clerk.post(
      path, name.merging(["phone": "0376-1111111"]) { $1 }, on: path + "/change")
    _ = try await town.clerk.post(
      path, name.merging(["short_name": "晨光", "phone": ""]) { $1 }, on: path + "/change")
    let page = try await town.clerk.get(path).text
    #expect(page.contains("别人同时改的“联系电话”也保留了") && page.contains("0376-1111111"))
  }
}

extension Browser {
  /// What the form there was filled with when it was opened.
  func base(on page: String) async throws -> String {
    try #require(try await get(page).text.value(of: "_base"))
  }
}

extension String {
  func value(of field: String) -> String? {
    firstMatch(of: try! Regex("name=\"\(field)\" value=\"([^\"]*)\""))?.output[1].substring
      .map(String.init)
  }
}
