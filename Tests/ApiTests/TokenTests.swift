import App
import HTTPTypes
import Kernel
import NIOCore
import Organs
import Registry
import Storage
import TestKit
import Testing

/// Tokens by which programs act for people.
@Suite struct TokenTests {
  private static let street = Organ(
    id: "411502002000", kind: .street, name: "民权街道", region: "411502/002")
  private static let bureau = Organ(
    id: "housing", kind: .department, name: "区住建局", region: "411502")

  /// The token that a page shows once.
  private func made(
    by browser: Browser, may permission: String = "registry.see", region: String = ""
  ) async throws -> (answer: Answer, token: String) {
    let answer = try await browser.post(
      "/account/tokens",
      ["name": "数据同步", "days": "30", "permission": permission, "region": region])
    let text = answer.text.firstMatch(of: /<code>(gzt_[A-Za-z0-9_-]{43})</)?.1 ?? ""
    return (answer, String(text))
  }

  @Test(arguments: Engine.available)
  func `a token shown once lets a program read, and is kept as a digest`(
    engine: Engine
  ) async throws {
    let site = try await TestSite(engine)
    let browser = try await site.signedIn(as: .streetClerk, of: Self.street)
    let (_, token) = try await made(by: browser)

    let program = Program(site, token: token)
    #expect(try await program.get("complexes/none").status == 404)
    #expect(try await Program(site, token: token + "x").get("complexes/none").status == 401)
    #expect(try await Program(site, token: nil).get("complexes/none").status == 401)

    let page = try await browser.get("/account/tokens")
    #expect(page.text.contains("数据同步"))
    #expect(!page.text.contains(token))
    let kept = try await site.database.read { try $0.rows("SELECT * FROM access_token") }
    #expect(try kept.map { try $0.string("digest") } == [Secret.digest(of: token)])
    #expect(try kept[0].optionalInstant("last_used_at") != nil)
  }

  @Test func `a token does no more than it was made for`() async throws {
    let site = try await TestSite(.sqlite)
    let browser = try await site.signedIn(as: .streetClerk, of: Self.street)
    let (_, token) = try await made(by: browser, may: "organs.see")

    #expect(try await Program(site, token: token).get("complexes/none").status == 403)
    #expect(try await made(by: browser, may: "registry.import").answer.status == 422)
    #expect(try await made(by: browser, may: "organs.ownAccount").answer.status == 422)
    #expect(try await made(by: browser, region: "411502003000").answer.status == 422)
  }

  @Test func `a revoked token and one of a suspended account are dead at once`() async throws {
    let site = try await TestSite(.sqlite)
    let browser = try await site.signedIn(as: .streetClerk, of: Self.street)
    let admin = try await site.signedIn(as: .systemAdmin, of: Self.bureau)
    let (_, first) = try await made(by: browser)
    let (_, second) = try await made(by: browser)
    let rows = try await site.database.read { db in
      try db.rows("SELECT id, account_id, digest FROM access_token")
    }
    let row = try #require(try rows.first { try $0.string("digest") == Secret.digest(of: first) })
    let (id, person) = (try row.string("id"), try row.string("account_id"))

    #expect(try await admin.get("/accounts/\(person)").text.contains("作废“数据同步”"))
    let revoked = try await admin.post(
      "/accounts/\(person)/tokens/\(id)/revocation", on: "/accounts/\(person)")
    #expect(revoked.status == 303)
    #expect(try await Program(site, token: first).get("complexes/none").status == 401)
    #expect(try await Program(site, token: second).get("complexes/none").status == 404)

    _ = try await admin.post(
      "/accounts/\(person)/suspension", ["why": "离岗", "suspended": "yes"],
      on: "/accounts/\(person)")
    #expect(try await Program(site, token: second).get("complexes/none").status == 401)
  }

  @Test func `a token ends on its day`() async throws {
    let site = try await TestSite(.sqlite)
    let browser = try await site.signedIn(as: .streetClerk, of: Self.street)
    let (_, token) = try await made(by: browser)

    site.wait(seconds: 30 * 86_400 - 1)
    #expect(try await Program(site, token: token).get("complexes/none").status == 404)
    site.wait(seconds: 1)
    #expect(try await Program(site, token: token).get("complexes/none").status == 401)
  }

  @Test func `nobody revokes the token of somebody else as their own`() async throws {
    let site = try await TestSite(.sqlite)
    let browser = try await site.signedIn(as: .streetClerk, of: Self.street)
    let (_, token) = try await made(by: browser)
    let id = try await site.database.read {
      try $0.row("SELECT id FROM access_token")?.string("id") ?? ""
    }

    let other = try await site.signedIn(as: .streetClerk, of: Self.street)
    let answer = try await other.post("/account/tokens/\(id)/revocation", on: "/account/tokens")
    #expect(answer.status == 404)
    #expect(try await Program(site, token: token).get("complexes/none").status == 404)
  }

  @Test func `a program that asks too often is told when to come back`() async throws {
    let site = try await TestSite(.sqlite, settings: { $0.callsPerMinute = 3 })
    let program = site.program(for: .who(may: .seeRegistry))
    for _ in 1...3 { #expect(try await program.get("complexes/none").status == 404) }

    let answer = try await program.get("complexes/none")
    #expect(answer.status == 429)
    #expect(answer.headers[.retryAfter] == "60")

    site.wait(seconds: 59)
    #expect(try await program.get("complexes/none").status == 429)
    site.wait(seconds: 1)
    #expect(try await program.get("complexes/none").status == 404)
  }
}
