import Acts
import App
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import Organs

/// The way in, as a browser sees it.
@Suite struct SignInTests {
  @Test(arguments: Engine.available)
  func `the first administrator comes in by a link that works once`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let link = try await house.firstLink()
    let browser = house.site.stranger()

    let page = try await browser.get(link)
    #expect(page.text.contains("请开通您的账号"))
    let weak = try await browser.post(link, Staffed.choice(password: "abc"))
    #expect(weak.status == 422)
    #expect(weak.text.contains("密码太短"))
    #expect(weak.text.contains("value=\"xitong\""), "the name typed is lost")
    let accepted = try await browser.post(link, Staffed.choice())
    #expect(accepted.location == "/sign-in")

    #expect(try await browser.get(link).status == 404)
    let entered = try await browser.post("/sign-in", Staffed.credentials())
    #expect(entered.status == 303)
    #expect(try await browser.get("/account").text.contains("xitong"))
  }

  @Test(arguments: Engine.available)
  func `a stranger is asked to sign in and then led to the page`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let browser = try await house.withAdministrator()

    let answer = try await browser.get("/accounts?after=x")
    #expect(answer.status == 303)
    let signIn = try #require(answer.location)
    #expect(signIn.hasPrefix("/sign-in?next="))
    var fields = Staffed.credentials()
    fields["next"] = String(signIn.dropFirst("/sign-in?next=".count))
    let entered = try await browser.post("/sign-in", fields)

    #expect(entered.location == "/accounts?after=x")
  }

  @Test(arguments: Engine.available)
  func `after five wrong passwords the door stays shut for a while, only there`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    let browser = try await house.withAdministrator()

    for _ in 0..<5 {
      let answer = try await browser.post("/sign-in", Staffed.credentials(password: "wrong"))
      #expect(answer.status == 422)
      #expect(answer.text.contains("用户名或密码不对"))
    }
    let shut = try await browser.post("/sign-in", Staffed.credentials())
    #expect(shut.status == 429)
    #expect(shut.headers[.retryAfter] != nil)

    let elsewhere = house.site.stranger(from: "10.9.8.7")
    #expect(try await elsewhere.post("/sign-in", Staffed.credentials()).status == 303)
  }

  @Test(arguments: Engine.available)
  func `an unknown name is told no more than a wrong password`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let browser = try await house.withAdministrator()

    let unknown = try await browser.post(
      "/sign-in", ["login_name": "nobody", "password": "Cui-yuan7nan"])

    #expect(unknown.status == 422)
    #expect(unknown.text.contains("用户名或密码不对"))
  }

  @Test(arguments: Engine.available)
  func `signing out ends the session and clears what the browser kept`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    let browser = try await house.signedInAdministrator()

    let out = try await browser.post("/sign-out", on: "/account")

    #expect(out.location == "/sign-in")
    #expect(out.headers[try #require(HTTPField.Name("Clear-Site-Data"))] != nil)
    #expect(try await browser.get("/account").status == 303)
  }

  @Test(arguments: Engine.available)
  func `a fourth sign-in ends the first`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let first = try await house.signedInAdministrator()
    for _ in 0..<3 {
      house.site.wait(seconds: 60)
      _ = try await house.site.stranger().post("/sign-in", Staffed.credentials())
    }

    #expect(try await first.get("/account").status == 303)
  }

  @Test(arguments: Engine.available)
  func `a new password ends the other sessions, and an old one does not come back`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    let other = try await house.signedInAdministrator()
    let browser = try await house.signedInAdministrator()
    let change = [
      "password_now": Staffed.password, "password": "Gui-hua8yuan",
      "password_again": "Gui-hua8yuan",
    ]

    #expect(try await browser.post("/account/password", change, on: "/account").status == 303)

    #expect(try await other.get("/account").status == 303)
    #expect(try await browser.get("/account").status == 200)
    let back = [
      "password_now": "Gui-hua8yuan", "password": Staffed.password,
      "password_again": Staffed.password,
    ]
    let refused = try await browser.post("/account/password", back, on: "/account")
    #expect(refused.status == 422)
    #expect(refused.text.contains("最近用过"))
  }

  @Test(arguments: Engine.available)
  func `with a second factor the password alone opens nothing`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let browser = try await house.signedInAdministrator()
    _ = try await browser.post("/account/factor", on: "/account/factor")
    let seed = try await house.pendingSeed()
    let now = house.site.now
    let code = OneTimeCode(seed: seed).code(at: OneTimeCode.step(at: now))
    let confirmed = try await browser.post(
      "/account/factor/confirm", ["code": code], on: "/account/factor")
    #expect(confirmed.text.contains("备用码"))
    let recovery = try #require(confirmed.text.firstMatch(of: /<code>([a-z2-7]{5}-[a-z2-7]{5})</))

    let half = house.site.stranger()
    let entered = try await half.post("/sign-in", Staffed.credentials())
    #expect(entered.location == "/sign-in/code")
    #expect(try await half.get("/account").status == 303)
    let replayed = try await half.post("/sign-in/code", ["code": code])
    #expect(replayed.status == 422, "a code is good once")
    let passed = try await half.post("/sign-in/code", ["code": String(recovery.1)])
    #expect(passed.location == "/sign-in/factor")
    #expect(try await half.get("/account").status == 303)
    let kept = try await half.post("/sign-in/factor/kept", on: "/sign-in/factor")
    #expect(kept.location == "/")
    #expect(try await half.get("/account").status == 200)
  }

  @Test(arguments: Engine.available)
  func `a session ends after half an hour of nothing, and after a day's work`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    let idle = try await house.signedInAdministrator()
    house.site.wait(seconds: 30 * 60)
    #expect(try await idle.get("/account").status == 303)

    let busy = try await house.signedInAdministrator()
    for _ in 0..<28 {
      house.site.wait(seconds: 25 * 60)
      #expect(try await busy.get("/account").status == 200)
    }
    house.site.wait(seconds: 20 * 60)
    #expect(try await busy.get("/account").status == 303)
  }

  @Test func `an installation says how long one stays, and at how many places`() async throws {
    let house = try await Staffed(
      on: .sqlite,
      settings: {
        $0.entry.sessions = SessionLimits(idleMinutes: 5, hours: 1, perAccount: 1)
      })
    let first = try await house.signedInAdministrator()
    let second = try await house.signedInAdministrator()
    #expect(try await first.get("/account").status == 303)
    for _ in 0..<14 {
      house.site.wait(seconds: 4 * 60)
      #expect(try await second.get("/account").status == 200)
    }
    house.site.wait(seconds: 4 * 60)
    #expect(try await second.get("/account").status == 303)

    let third = try await house.signedInAdministrator()
    house.site.wait(seconds: 5 * 60)
    #expect(try await third.get("/account").status == 303)
  }

  @Test(arguments: Engine.available)
  func `a password of a quarter ago must be changed before anything else`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    let browser = try await house.withAdministrator()
    house.site.wait(seconds: 91 * 86_400)

    let entered = try await browser.post("/sign-in", Staffed.credentials())
    #expect(entered.location == "/sign-in/password")
    #expect(try await browser.get("/account").status == 303)
    let same = ["password": Staffed.password, "password_again": Staffed.password]
    #expect(try await browser.post("/sign-in/password", same).status == 422)
    let new = ["password": "Gui-hua8yuan", "password_again": "Gui-hua8yuan"]
    #expect(try await browser.post("/sign-in/password", new).status == 303)
    #expect(try await browser.get("/account").status == 200)
  }

  @Test(arguments: Engine.available)
  func `an account that is closed is out at once`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let browser = try await house.signedInAdministrator()
    let person = try await house.administrator()

    try await house.site.desk.perform(
      SuspendAccount(
        district: "411502", personID: person, isSuspended: true, why: "测试"),
      as: .who(may: .suspendAccount))

    #expect(try await browser.get("/account").status == 303)
    #expect(try await browser.post("/sign-in", Staffed.credentials()).status == 403)
  }
}
