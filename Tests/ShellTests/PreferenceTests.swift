import Acts
import Kernel
import Organs
import Storage
import TestKit
import Testing

@testable import Shell
@testable import Web

@Suite struct PreferenceTests {
  @Test(arguments: Engine.available)
  func `whoever chose large and dark finds it so at every machine`(engine: Engine) async throws {
    let site = try await TestSite(engine)
    let browser = try await site.signedIn(as: .viewer, of: Self.organ)
    let answer = try await browser.post(
      "/preferences", ["size": "large", "theme": "dark"], on: "/account")
    #expect(answer.status == 303)

    let elsewhere = try await site.signedIn(named: "viewer-1").get("/account").text

    #expect(elsewhere.contains("data-size=\"large\""))
    #expect(elsewhere.contains("content=\"dark\""))
    #expect(elsewhere.contains("night.css"))
    #expect(elsewhere.contains("media=\"screen\""))
  }

  @Test func `a stranger's choice lives in the browser`() async throws {
    let browser = try await TestSite(.sqlite).stranger()
    _ = try await browser.post("/preferences", ["theme": "light"], on: "/sign-in")

    let page = try await browser.get("/sign-in").text

    #expect(!page.contains("night.css"))
    #expect(!page.contains("data-size"))
  }

  @Test func `one choice leaves the other alone`() async throws {
    let browser = try await TestSite(.sqlite).stranger()
    _ = try await browser.post("/preferences", ["size": "large"], on: "/sign-in")
    _ = try await browser.post("/preferences", ["theme": "dark"], on: "/sign-in")

    let page = try await browser.get("/preferences").text

    #expect(page.contains("id=\"size-large\" value=\"large\" checked"))
    #expect(page.contains("id=\"theme-dark\" value=\"dark\" checked"))
  }

  @Test func `nonsense in the cookie is no choice`() {
    #expect(Preferences(kept: "dark.huge.\"><script>") == Preferences(theme: .dark))
    #expect(Preferences(kept: "") == Preferences())
  }

  @Test func `nobody chooses for another, and the record keeps silent`() async throws {
    let site = try await TestSite(.sqlite)
    let someone = Doer.who(may: .ownPlace)
    let other = Doer(id: ID(rawValue: "other"), name: "经办乙", grants: someone.grants)
    let act = KeepPreferences(mine: try Mine(other, in: "411502"), look: "dark.normal")

    await #expect(throws: NotPermitted.self) { try await site.desk.perform(act, as: someone) }
    try await site.desk.perform(act, as: other)

    let entries = try await site.database.read {
      try $0.row("SELECT COUNT(*) AS n FROM record_entry")
    }
    #expect(try entries?.int("n") == 0)
  }

  static let organ = Organ(
    id: "411502002000", kind: .street, name: "民权街道", region: "411502/002")
}
