import Acts
import Kernel
import Obligations
import TestKit
import Testing

@testable import Organs

/// The map and the figures, over the whole house.
@Suite struct MapTests {
  private static let bureau = Organ(
    id: "housing", kind: .department, name: "区住建局", region: "411502")
  private static let square: [Boundary.Point] = [
    .init(114.0, 32.1), .init(114.1, 32.1), .init(114.1, 32.2), .init(114.0, 32.1),
  ]

  @Test(arguments: Engine.available)
  func `the map shows what has coordinates and counts what has none`(
    engine: Engine
  ) async throws {
    let site = try await TestSite(engine)
    let browser = try await site.signedIn(as: .bureauClerk, of: Self.bureau)
    for (name, place) in [("翠园", ["lng": "114.06", "lat": "32.13"]), ("无址苑", [:])] {
      let form = ["name": name, "region": "411502002000"].merging(place) { $1 }
      #expect(try await browser.post("/complexes", form, on: "/complexes/new").status == 303)
    }
    try await site.desk.perform(
      KeepBoundary(try Boundary(rings: [Self.square]), of: "411502"),
      as: .who(may: .keepBoundary))

    let page = try await browser.get("/map").text
    #expect(page.contains("有 1 个小区没有坐标"))
    #expect(page.contains("翠园") && page.contains("无址苑"))
    #expect(page.contains("leaflet/leaflet.js"))
    let points = try await browser.get("/map/points").text
    #expect(points.contains("[32.13,114.06]") && !points.contains("无址苑"))
    #expect(points.contains("[114,32.1]") || points.contains("[114.0,32.1]"))
    #expect(try await browser.get("/map?street=411502003000").text.contains("没有这样的小区"))
    #expect(try await !browser.get("/account").text.contains("leaflet"))
  }

  @Test(arguments: Engine.available)
  func `every figure leads to the list behind it`(engine: Engine) async throws {
    let site = try await TestSite(engine)
    let browser = try await site.signedIn(as: .bureauClerk, of: Self.bureau)
    let page = try await browser.get("/figures").text

    #expect(page.contains("data-chart=\"bar\""))
    for link in page.matches(of: /<td><a href="([^"]+)"/) {
      let path = link.1.replacing("&amp;", with: "&")
      #expect(try await browser.get(String(path)).status == 200, "\(path)")
    }
  }
}
