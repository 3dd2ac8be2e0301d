import Acts
import Civil
import Kernel
import Registry
import TestKit
import Testing

@testable import Homes

/// The pages of this area as a browser sees them.
@Suite struct HomesPagesTests {
  @Test(arguments: Engine.available)
  func `a clerk registers a building, an entrance and a unit by forms`(
    engine: Engine
  ) async throws {
    let site = try await TestSite(engine)
    let browser = site.signedIn(as: .clerk)
    let complex = try await site.desk.perform(
      AddComplex(in: World.street, .named("翠园小区")), as: .clerk)

    let empty = try await browser.get("/complexes/\(complex)/homes")
    #expect(empty.text.contains("还没有登记楼栋"))
    let building = try #require(
      try await browser.post(
        "/complexes/\(complex)/buildings", ["name": "3号楼", "floors": "11层"],
        on: "/complexes/\(complex)/buildings/new"
      ).location)
    _ = try await browser.post(
      building + "/entrances", ["name": "1单元", "lifts": "2"], on: building + "/entrances/new")
    let unit = try #require(
      try await browser.post(
        building + "/units",
        ["number": "502", "floor": "5", "kind": "dwelling", "status": "unsold", "area": "92.31"],
        on: building + "/units/new"
      ).location)

    let plan = try await browser.get(building).text
    #expect(plan.contains("3号楼登记了 1 套房屋"))
    #expect(plan.contains("502<small>未售</small>"))
    #expect(plan.contains("电梯 2 部"))
    let page = try await browser.get(unit).text
    #expect(page.contains("3号楼502：住宅，未售，92.31 平方米"))
    let list = try await browser.get("/complexes/\(complex)/homes").text
    #expect(list.contains("登记了 1 栋、1 套房屋"))
  }

  @Test func `a room that cannot be read comes back with everything typed`() async throws {
    let site = try await TestSite(.sqlite)
    let browser = site.signedIn(as: .clerk)
    let building = try await site.building()

    let answer = try await browser.post(
      "/buildings/\(building)/units",
      ["number": "502", "floor": "高", "kind": "dwelling", "status": "sold"],
      on: "/buildings/\(building)/units/new")

    #expect(answer.status == 422)
    #expect(answer.text.contains("“楼层”不是楼层"))
    #expect(answer.text.contains("value=\"高\""))
  }

  @Test func `figures that differ from the register of complexes are shown`() async throws {
    let site = try await TestSite(.sqlite)
    let browser = site.signedIn(as: .clerk)
    var particulars = Complex.Particulars.named("翠园小区")
    particulars.buildings = 2
    let complex = try await site.desk.perform(
      AddComplex(in: World.street, particulars), as: .clerk)
    _ = try await site.desk.perform(
      AddBuilding(to: complex, in: World.district, .named("1号楼")), as: .clerk)

    let page = try await browser.get("/complexes/\(complex)/homes").text
    #expect(page.contains("少 1 栋"))
  }

  @Test func `a building with hundreds of units is shown in parts`() async throws {
    let site = try await TestSite(.sqlite)
    let browser = site.signedIn(as: .clerk)
    let building = try await site.building()
    for number in 1...(ShowBuilding.size + 5) {
      _ = try await site.desk.perform(
        AddUnit(to: building, in: World.district, .of("车位\(number)", floor: -1)), as: .clerk)
    }

    let first = try await browser.get("/buildings/\(building)").text
    #expect(first.utf8.count < 100_000)
    #expect(first.contains(">车位360<") && !first.contains(">车位361<"))
    let next = try #require(first.firstMatch(of: /href="(\/buildings\/[^"]*after=[^"]*)"/))
    let address = String(next.1).replacing("&amp;", with: "&")
    let second = try await browser.get(address).text
    #expect(second.contains(">车位361<") && !second.contains(">车位360<"))
  }

  @Test(arguments: ["<script>alert(1)</script>", "=1+1", "\u{202E}502", "5\u{0}02", "🏠502"])
  func `hostile room numbers come out as text or are refused`(number: String) async throws {
    let site = try await TestSite(.sqlite)
    let browser = site.signedIn(as: .clerk)
    let building = try await site.building()

    let answer = try await browser.post(
      "/buildings/\(building)/units",
      ["number": number, "kind": "dwelling", "status": "sold"],
      on: "/buildings/\(building)/units/new")

    #expect(answer.status < 500)
    let page = try await browser.get("/buildings/\(building)").text
    #expect(!page.contains("<script>alert"))
  }
}

extension TestSite {
  func building() async throws -> ID<Building> {
    let complex = try await desk.perform(
      AddComplex(in: World.street, .named("翠园小区")), as: .clerk)
    return try await desk.perform(
      AddBuilding(to: complex, in: World.district, .named("3号楼")), as: .clerk)
  }
}
