import Acts
import Civil
import Kernel
import Organs
import Storage
import TestKit
import Testing
import Web

@testable import Shell

@Suite struct DraftTests {
  private static let bureau = Organ(
    id: "housing", kind: .department, name: "区住建局", region: "411502")

  private func begun(_ engine: Engine) async throws -> (TestSite, Browser) {
    let site = try await TestSite(engine)
    let browser = try await site.signedIn(as: .bureauClerk, of: Self.bureau)
    let answer = try await browser.post(
      "/drafts",
      ["_place": "/complexes/new", "_title": "登记小区", "name": "翠园\"苑", "built_year": "19x"],
      on: "/complexes/new")
    #expect(answer.status == 303)
    #expect(answer.location == "/complexes/new")
    return (site, browser)
  }

  @Test(arguments: Engine.available)
  func `a form put aside is offered again and comes back as it was`(engine: Engine) async throws {
    let (_, browser) = try await begun(engine)

    let offered = try await browser.get("/complexes/new").text
    #expect(offered.contains("您12:00存的草稿") || offered.contains("您12:00\u{202F}存的草稿"))
    #expect(!offered.contains("翠园"))

    let filled = try await browser.get("/complexes/new?draft=1").text
    #expect(filled.contains("value=\"翠园&quot;苑\""))
    #expect(filled.contains("name=\"_place\" value=\"/complexes/new\""))
  }

  @Test func `what is in a draft cannot be read in the database`() async throws {
    let (site, _) = try await begun(.sqlite)
    let row = try await site.database.read { try $0.row("SELECT * FROM draft") }

    #expect(try row?.string("place") == "/complexes/new")
    #expect(try row?.string("sealed").contains("翠园") == false)
  }

  @Test func `a form that is sent is no draft any more`() async throws {
    let (_, browser) = try await begun(.sqlite)

    let refused = try await browser.post(
      "/complexes", ["_place": "/complexes/new", "name": ""], on: "/complexes/new")
    #expect(refused.status == 422)
    #expect(try await browser.get("/drafts").text.contains("登记小区"))

    let taken = try await browser.post(
      "/complexes",
      ["_place": "/complexes/new", "name": "翠园小区", "region": "411502002000"],
      on: "/complexes/new")
    #expect(taken.status == 303)
    #expect(try await browser.get("/drafts").text.contains("没有草稿"))
  }

  @Test func `a draft is thrown away, and only by its owner`() async throws {
    let (site, browser) = try await begun(.sqlite)
    let other = try await site.signedIn(as: .bureauClerk, of: Self.bureau)
    #expect(try await other.get("/drafts").text.contains("没有草稿"))
    #expect(try await !other.get("/complexes/new?draft=1").text.contains("翠园"))
    _ = try await other.post("/drafts/drop", ["place": "/complexes/new"], on: "/account")
    #expect(try await browser.get("/drafts").text.contains("登记小区"))

    _ = try await browser.post("/drafts/drop", ["place": "/complexes/new"], on: "/drafts")
    #expect(try await browser.get("/drafts").text.contains("没有草稿"))
  }

  @Test(arguments: Engine.available)
  func `drafts that nobody came back for are cleared away`(engine: Engine) async throws {
    let (site, browser) = try await begun(engine)
    let act = ForgetDrafts(district: "411502", before: site.now)
    try await site.desk.perform(act, as: act.clock)
    #expect(try await browser.get("/drafts").text.contains("登记小区"))

    let later = ForgetDrafts(district: "411502", before: site.now.adding(seconds: 1))
    try await site.desk.perform(later, as: later.clock)
    #expect(try await browser.get("/drafts").text.contains("没有草稿"))
  }

  @Test(arguments: ["//evil.example", "https://evil.example", "", "/a b", "/\u{E4}"])
  func `a draft belongs to a page of ours`(place: String) async throws {
    let site = try await TestSite(.sqlite)
    let browser = try await site.signedIn(as: .bureauClerk, of: Self.bureau)

    let answer = try await browser.post("/drafts", ["_place": place, "name": "x"], on: "/account")

    #expect(answer.status == 422)
  }

  @Test func `only so many drafts lie about`() async throws {
    let (site, browser) = try await begun(.sqlite)
    for number in 1...Draft.mostPerPerson {
      site.wait(seconds: 1)
      _ = try await browser.post("/drafts", ["_place": "/p/\(number)", "a": "b"], on: "/account")
    }
    let text = try await browser.get("/drafts").text
    #expect(text.contains("有 \(Draft.mostPerPerson) 张表没写完"))
    #expect(!text.contains("/complexes/new"))
  }
}
