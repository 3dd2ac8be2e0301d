import Acts
import Civil
import Kernel
import Registry
import Storage
import TestKit
import Testing

@testable import Checks

/// The checks as browsers get them.
@Suite struct CheckPageTests {
  private func site() async throws -> (site: TestSite, clerk: Browser) {
    let site = try await TestSite(.sqlite, today: "2026-09-20")
    var complex = Complex.Particulars.sound("翠园小区")
    complex.parking = 240
    _ = try await site.desk.perform(
      AddComplex(in: CheckWorld.street, complex), as: .all)
    return (site, site.signedIn(as: .all))
  }

  @Test func `a count opens its list, and a line what both sides say`() async throws {
    let (_, clerk) = try await site()
    #expect(try await clerk.get("/checks").text.contains("名录还没有核对过"))
    #expect(try await clerk.post("/checks/all/run", [:], on: "/checks").status == 303)
    let overview = try await clerk.get("/checks").text
    #expect(overview.contains("名录里有 1 处对不上，分属 1 项"))
    let href = "/checks/findings?check=parking_parts&amp;state=open"
    #expect(overview.contains("<a href=\"\(href)\">1 处</a>"))
    let list = try await clerk.get(href.replacing("&amp;", with: "&")).text
    #expect(list.contains("翠园小区") && list.contains("车位总数写的是 240 个"))
    let one = try #require(list.firstMatch(of: /href="(\/checks\/findings\/[0-9a-f]{24})"/)).output
      .1
    let page = try await clerk.get(String(one)).text
    #expect(page.contains("地上、地下车位相加是 200 个") && page.contains("打开“翠园小区”改正"))
  }

  @Test func `what is right as it is leaves the open ones, until it is taken back`() async throws {
    let (_, clerk) = try await site()
    _ = try await clerk.post("/checks/parking_parts/run", [:], on: "/checks")
    let list = try await clerk.get("/checks/findings?state=open").text
    let found = try #require(
      list.firstMatch(of: /href="(\/checks\/findings\/[0-9a-f]{24})"/)
    ).output.1
    let one = String(found)
    let empty = try await clerk.post(one + "/settle", ["until": "2026-12-31"], on: one)
    #expect(empty.status == 422 && empty.text.contains("value=\"2026-12-31\""))
    let fields = ["why": "人防车位没有计入", "until": "2026-12-31"]
    #expect(try await clerk.post(one + "/settle", fields, on: one).status == 303)
    #expect(try await clerk.get(one).text.contains("注明核实无误：人防车位没有计入"))
    #expect(try await !clerk.get("/checks/findings?state=open").text.contains("翠园小区</a>"))
    #expect(try await clerk.get("/checks/findings?state=settled").text.contains("翠园小区"))
    #expect(try await clerk.post(one + "/withdraw", ["why": "改了"], on: one).status == 303)
    #expect(try await clerk.get("/checks").text.contains("名录里有 1 处对不上"))
  }

  @Test func `a street sees and settles its own, and not its neighbour's`() async throws {
    let (site, clerk) = try await site()
    _ = try await clerk.post("/checks/all/run", [:], on: "/checks")
    let grants: [Permission] = [.seeChecks, .settleFinding]
    let neighbour = site.signedIn(
      as: Doer(
        id: ID(rawValue: "n"), name: "邻街", organ: "411502003000",
        grants: Set(grants.map { Grant($0, in: .region("411502/003")) })))
    #expect(try await neighbour.get("/checks").text.contains("名录里没有对不上的地方"))
    #expect(try await !neighbour.get("/checks/findings").text.contains("翠园小区"))
    let id = try await site.database.read {
      try $0.rows("SELECT id FROM check_finding").first?.string("id")
    }
    #expect(try await neighbour.get("/checks/findings/\(try #require(id))").status == 404)
  }
}
