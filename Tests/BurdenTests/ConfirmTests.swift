import Acts
import Civil
import Kernel
import Organs
import Registry
import Storage
import TestKit
import Testing

@testable import Burden

/// Who holds a field and when it was last said; saying with one click that it still holds.
@Suite struct ConfirmTests {
  /// A complex that was registered so long ago that everything in it should be looked at again.
  private func old(_ world: World) async throws -> String {
    let then = Desk(
      database: world.site.database, reactions: [], surroundings: .fixed(on: "2025-01-10"))
    var complex = Complex.Particulars()
    (complex.name, complex.households) = ("翠园小区", 300)
    let id = try await then.perform(AddComplex(in: World.street, complex), as: world.office)
    return "/complexes/\(id)"
  }

  @Test(arguments: Engine.available)
  func `one click confirms what nobody looked at for long, and counts as not asked`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let path = try await old(world)
    let office = world.site.signedIn(as: world.office)
    let page = try await office.get(path).text
    #expect(page.contains("有 2 项很久没有人确认，请看一眼"))
    #expect(page.contains("区住建局掌握，2025年1月10日"))
    let version = try #require(page.firstMatch(of: /name="version" value="([^"]+)"/)).output.1
    let answer = try await office.post(
      path + "/confirmation", ["field": "households", "version": String(version)], on: path)
    #expect(answer.status == 303)
    let after = try await office.get(path).text
    #expect(after.contains("有 1 项很久没有人确认"))
    #expect(after.contains("区住建局掌握，9月20日") && after.contains("仍然正确：总户数"))
    #expect(
      try await world.counts() == [
        "411502002000 registry.confirm 1: 0 asked, 1 filled, 0 cells, 0 twice"
      ])
  }

  @Test(arguments: Engine.available)
  func `who looked at something else than what stands there now confirms nothing`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let path = try await old(world)
    let id = ID<Complex>(rawValue: String(path.dropFirst("/complexes/".count)))
    let before = try await world.site.database.read {
      try $0.complex(id, in: World.district)
    }
    var changed = before.particulars
    changed.households = 310
    _ = try await world.site.desk.perform(
      ChangeComplex(id, in: World.district, to: changed, why: nil), as: world.clerk)
    await #expect(throws: ChangedMeanwhile.self) {
      try await world.site.desk.perform(
        ConfirmFields<Complex>(
          id.rawValue, in: World.district, ["households"], at: before.version),
        as: world.office)
    }
  }

  @Test func `a form says who holds what it asks for`() async throws {
    let world = try await World(on: .sqlite)
    let path = try await old(world)
    let form = try await world.site.signedIn(as: world.clerk).get(path + "/change").text
    #expect(form.contains("区住建局掌握，2025年1月10日"))
    #expect(form.contains("谁掌握未定，没有人确认过"))
  }

  @Test(arguments: Engine.available)
  func `a new contract comes with what the registers know, and that is not asked`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let id = try await world.addComplex("翠园小区", by: .nobody)
    var company = Enterprise.Particulars()
    company.name = "晨光物业服务有限公司"
    _ = try await world.site.desk.perform(
      AddEnterprise(World.dawn, in: World.district, company), as: .nobody)
    _ = try await world.site.desk.perform(
      BeginEngagement(World.dawn, at: id, in: World.district, from: "2025-01-01"), as: .nobody)
    let clerk = world.site.signedIn(as: world.clerk)
    let path = "/complexes/\(id)/contracts/new"
    let form = try await clerk.get(path).text
    #expect(form.contains("<option value=\"\(World.dawn)\" selected>"))
    #expect(form.contains("照名录填好的，不同就改。"))
    let base = try #require(form.firstMatch(of: /name="_base" value="([^"]+)"/)).output.1
    let answer = try await clerk.post(
      "/complexes/\(id)/contracts",
      [
        "enterprise": World.dawn, "number": "HT-1", "type": "preliminary",
        "signed_on": "2026-9-16", "area": "70000", "_base": String(base),
      ],
      on: path)
    #expect(answer.status == 303)
    // The enterprise holds its contracts: number, kind and day were asked twice.
    #expect(
      try await world.counts() == [
        "housing registry.addContract 1: 3 asked, 2 filled, 0 cells, 3 twice"
      ])
  }
}
