import App
import HTTPTypes
import Kernel
import NIOCore
import TestKit
import Testing

@testable import Organs

/// What forms from elsewhere meet.
@Suite struct GateTests {
  @Test func `a form without the token of its session is not taken`() async throws {
    let house = try await Staffed(on: .sqlite)
    let browser = try await house.signedInAdministrator()

    let bare = try await browser.post("/account/factor", raw: [:])
    let foreign = try await browser.post(
      "/account/factor", raw: ["_csrf": try await house.site.stranger().token(on: "/sign-in")])

    #expect(bare.status == 403)
    #expect(bare.text.contains("这张表没有收下"))
    #expect(foreign.status == 403)
    #expect(foreign.text.contains("请返回、刷新页面后再交一次"))
  }

  @Test(arguments: ["cross-site", "same-site"])
  func `a form from another site is not taken, token or not`(site: String) async throws {
    let house = try await Staffed(on: .sqlite)
    let browser = try await house.signedInAdministrator()
    let token = try await browser.token(on: "/account")

    let answer = try await browser.post(
      "/account/factor", raw: ["_csrf": token],
      headers: [try #require(HTTPField.Name("Sec-Fetch-Site")): site])

    #expect(answer.status == 403)
    #expect(answer.text.contains("不是从本系统的页面发出的"))
  }

  @Test(arguments: [
    ("http://test.local", 303), ("http://evil.example", 403), (nil, 403),
  ])
  func `an old browser must at least say where the form stood`(
    origin: String?, status: Int
  ) async throws {
    let house = try await Staffed(on: .sqlite)
    let browser = try await house.signedInAdministrator()
    let token = try await browser.token(on: "/account")
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    if let origin { headers[.origin] = origin }

    let answer = try await browser.send(
      .post, "/account/factor", headers: headers, body: ByteBuffer(string: "_csrf=\(token)"))

    #expect(answer.status == status)
  }

  @Test func `a form larger than its route allows is refused by size`() async throws {
    let house = try await Staffed(on: .sqlite)
    let browser = try await house.signedInAdministrator()

    let answer = try await browser.post(
      "/account/password", ["password": String(repeating: "x", count: 300 * 1024)], on: "/account")

    #expect(answer.status == 413)
    #expect(answer.text.contains("256 KB"))
  }

  @Test func `what was typed comes back with a refusal that has no form of its own`() async throws {
    let house = try await Staffed(on: .sqlite)
    let browser = house.site.signedIn(as: .who(may: .addPost, .ownAccount, .seeOrgans, .appoint))

    let answer = try await browser.post(
      "/organs/nowhere/posts", ["title": "物业办经办岗", "role": "streetClerk"],
      on: "/organs/housing")

    #expect(answer.status == 404)
    #expect(answer.text.contains("物业办经办岗"))
  }

  @Test func `a stranger who asks too often is told when to come back`() async throws {
    let browser = try await TestSite(.sqlite).stranger()
    for _ in 0..<120 { _ = try await browser.get("/healthz") }

    let answer = try await browser.get("/sign-in")

    #expect(answer.status == 429)
    #expect(answer.headers[.retryAfter] != nil)
  }
}
