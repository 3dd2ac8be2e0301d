import Acts
import Civil
import HTTPTypes
import Kernel
import NIOCore
import Organs
import TestKit
import Testing

@testable import Registry

/// Lists as people work with them: their own columns and views, ticked rows, one search for all.
@Suite struct ListUseTests {
  @Test(arguments: Engine.available)
  func `chosen columns are there the next time, and only for who chose them`(
    engine: Engine
  ) async throws {
    let town = try await Town(engine)
    #expect(try await !town.clerk.get("/complexes").text.contains("data-label=\"建成年份\""))
    let fields = ["list": "complexes", "column": "built_year", "back": "/complexes"]
    let answer = try await town.clerk.post("/tables/columns", fields, on: "/complexes")
    #expect(answer.status == 303 && answer.location == "/complexes")
    let page = try await town.clerk.get("/complexes").text
    #expect(page.contains("data-label=\"建成年份\"") && !page.contains("data-label=\"户数\""))
    #expect(page.contains("/complexes.xlsx?columns=built_year"))

    let other = town.site.signedIn(as: try Town.doer(.bureauLead, of: "housing", in: "411502"))
    #expect(try await other.get("/complexes").text.contains("data-label=\"户数\""))

    _ = try await town.clerk.post(
      "/tables/columns", fields.merging(["usual": "yes"]) { $1 }, on: "/complexes")
    #expect(try await town.clerk.get("/complexes").text.contains("data-label=\"户数\""))
  }

  @Test(arguments: Engine.available)
  func `a view is kept, shared with one's organ, renamed and dropped`(engine: Engine) async throws {
    let town = try await Town(engine)
    let page = "/contracts?filed=no&sort=number"
    let keep = [
      "list": "contracts", "name": "没备案的", "question": "filed=no&sort=number", "shared": "yes",
      "back": page,
    ]
    #expect(try await town.clerk.post("/tables/views", keep, on: page).status == 303)
    let shown = try await town.clerk.get(page).text
    #expect(
      shown.contains("href=\"/contracts?filed=no&amp;sort=number\" aria-current=\"page\">没备案的"))
    #expect(try await town.clerk.post("/tables/views", keep, on: page).status == 422)

    let lead = town.site.signedIn(as: try Town.doer(.bureauLead, of: "housing", in: "411502"))
    let stranger = town.site.signedIn(as: try Town.doer(.viewer, of: "market", in: "411502"))
    let seen = try await lead.get("/contracts").text
    #expect(seen.contains("没备案的") && seen.contains("共用"))
    #expect(try await !stranger.get("/contracts").text.contains("没备案的"))

    let id = String(try #require(shown.firstMatch(of: /name="view" value="([^"]+)"/)).output.1)
    let theirs = try await lead.post(
      "/tables/views/drop", ["view": id, "back": "/contracts"], on: "/contracts")
    #expect(theirs.status == 404)
    _ = try await town.clerk.post(
      "/tables/views/rename", ["view": id, "name": "要催的", "back": "/contracts"], on: page)
    #expect(try await lead.get("/contracts").text.contains("要催的"))
    _ = try await town.clerk.post(
      "/tables/views/drop", ["view": id, "back": "/contracts"], on: page)
    #expect(try await !lead.get("/contracts").text.contains("要催的"))
  }

  @Test(arguments: ["https://evil.example/", "//evil.example", "/\\evil.example", ""])
  func `a form about lists leads nowhere outside`(back: String) async throws {
    let town = try await Town(.sqlite)
    let answer = try await town.clerk.post(
      "/tables/columns", ["list": "complexes", "back": back], on: "/complexes")
    #expect(answer.location == "/")
  }

  @Test(arguments: Engine.available)
  func `what is done to ticked rows is told row by row where it is refused`(
    engine: Engine
  ) async throws {
    let town = try await Town(engine)
    let free = try await town.site.desk.perform(
      AddComplex(in: Town.street, .named("桂苑")), as: .clerk)
    _ = try await town.site.desk.perform(
      BeginEngagement(World.dawn, at: town.complexID, in: World.district, from: "2026-01-01"),
      as: .clerk)
    let step = "/complexes/mode?row=\(free)&row=\(town.complexID)"
    #expect(try await town.clerk.get(step).text.contains("2 个小区怎样管理"))

    let token = try await town.clerk.token(on: step)
    let both = try await town.clerk.send(
      form: "/complexes/mode",
      "_csrf=\(token)&mode=selfManaged&on=2026-09-01&complex=\(free)&complex=\(town.complexID)")
    #expect(both.status == 422)
    #expect(both.text.contains("1 个小区已定管理方式，1 个没有办成，原因写在各行。"))
    #expect(both.text.contains("榴园小区") && !both.text.contains(">桂苑<"))
    #expect(try await town.clerk.get("/complexes/\(free)").text.contains("居民自管"))
  }

  @Test func `only ticked rows are taken out`() async throws {
    let town = try await Town(.sqlite)
    let ids = try await ["桂苑", "兰苑"].asyncMap { name in
      try await town.site.desk.perform(AddComplex(in: Town.street, .named(name)), as: .clerk)
    }
    let page = try await town.clerk.get("/complexes?ticked=page").text
    #expect(page.ranges(of: "name=\"row\"").count == 3 && page.ranges(of: " checked>").count >= 3)
    let text = try await town.clerk.get("/complexes.csv?row=\(ids[0])&row=\(ids[1])").text
    #expect(text.contains("桂苑") && text.contains("兰苑") && !text.contains("榴园"))
  }

  @Test(arguments: Engine.available)
  func `one search finds things of every kind that one may see`(engine: Engine) async throws {
    let town = try await Town(engine)
    _ = try await town.addContract([
      "enterprise": World.dawn, "number": "HT-7", "type": "assembly", "signed_on": "2026-09-01",
    ])
    let page = try await town.clerk.get("/search?q=lyxq").text
    #expect(page.contains("榴园小区") && page.contains("小区 1") && page.contains("合同 1"))
    #expect(page.contains("href=\"/complexes?q=lyxq\""))
    #expect(page.contains("件没有办"))
    #expect(try await town.clerk.get("/search?q=晨光").text.contains("晨光物业服务有限公司"))
    let offers = try await town.clerk.get("/search/suggest?q=HT-7").text
    #expect(offers.contains("\"name\":\"HT-7\"") && offers.contains("\"group\":\"合同\""))

    let other = town.site.signedIn(
      as: try Town.doer(.streetClerk, of: "411502003000", in: "411502/003"))
    #expect(try await !other.get("/search?q=lyxq").text.contains("榴园小区"))
    let admin = town.site.signedIn(as: try Town.doer(.systemAdmin, of: "housing", in: "411502"))
    #expect(try await !admin.get("/search?q=晨光").text.contains("href=\"/enterprises"))
    #expect(try await town.clerk.get("/search").text.contains("找小区、企业、合同和人"))
  }
}

extension Sequence where Element: Sendable {
  fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
    var all: [T] = []
    for element in self { all.append(try await body(element)) }
    return all
  }
}

extension Browser {
  /// Sends a form in which a field stands several times.
  fileprivate func send(form path: String, _ body: String) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
    return try await send(.post, path, headers: headers, body: ByteBuffer(string: body))
  }
}
