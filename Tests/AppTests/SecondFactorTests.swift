import Acts
import App
import Civil
import Kernel
import Storage
import TestKit
import Testing

@testable import Organs

/// Authenticators: who must have one, and what becomes of a lost one. As a browser sees it.
@Suite struct SecondFactorTests {
  @Test(arguments: Engine.available)
  func `whoever must have a second factor sets it up before anything else`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine) { $0.entry.secondFactor = .officials }
    let browser = try await house.withAdministrator()

    let entered = try await browser.post("/sign-in", Staffed.credentials())
    #expect(entered.location == "/sign-in/factor")
    for path in ["/account", "/accounts", "/organs", "/account/factor", "/sign-in/code"] {
      #expect(try await browser.get(path).location?.hasPrefix("/sign-in") == true, "\(path)")
    }
    let skipped = try await browser.post("/sign-in/factor/kept", on: "/sign-in/factor")
    #expect(skipped.status == 422)
    let wrong = try await browser.post("/sign-in/factor", ["code": "000000"])
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("<svg"), "the drawing is still there")

    let code = try await house.pendingCode()
    let enrolled = try await browser.post("/sign-in/factor", ["code": code])
    #expect(enrolled.text.contains("备用码"))
    #expect(enrolled.text.contains("href=\"/\""))
    #expect(try await browser.get("/account").status == 200)
    let again = try await house.site.stranger().post("/sign-in", Staffed.credentials())
    #expect(again.location == "/sign-in/code")
  }

  @Test(arguments: Engine.available)
  func `an enterprise's clerk need not have one unless everybody must`(
    engine: Engine
  ) async throws {
    for (rule, path) in [(SecondFactorRule.officials, "/"), (.everybody, "/sign-in/factor")] {
      let house = try await Staffed(on: engine) { $0.entry.secondFactor = rule }
      try await house.openEnterpriseAccount(named: "qi.ye")
      let entered = try await house.site.stranger().post(
        "/sign-in", ["login_name": "qi.ye", "password": Staffed.password])
      #expect(entered.location == path)
    }
  }

  @Test(arguments: Engine.available)
  func `a recovery code lets somebody replace a lost authenticator`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let codes = try await house.enrolAdministrator()
    let browser = house.site.stranger()
    _ = try await browser.post("/sign-in", Staffed.credentials())
    let recovered = try await browser.post("/sign-in/code", ["code": codes[0]])
    #expect(recovered.location == "/sign-in/factor")
    #expect(try await browser.get("/account").status == 303)

    house.site.wait(seconds: 60)
    let code = try await house.pendingCode()
    #expect(try await browser.post("/sign-in/factor", ["code": code]).text.contains("备用码"))

    #expect(try await browser.get("/account").status == 200)
    let later = house.site.stranger()
    _ = try await later.post("/sign-in", Staffed.credentials())
    let old = try await later.post("/sign-in/code", ["code": codes[1]])
    #expect(old.status == 422, "the codes of the lost one are void")
  }

  @Test(arguments: Engine.available)
  func `somebody at an open screen cannot replace the authenticator`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    _ = try await house.enrolAdministrator()
    let open = house.site.signedIn(
      as: Doer(
        id: ID(rawValue: try await house.administrator().rawValue), name: "系统管理员",
        grants: [Grant(.ownAccount, in: .region("411502"))]))

    #expect(try await open.post("/account/factor", on: "/account").status == 409)
    let confirmed = try await open.post(
      "/account/factor/confirm", ["code": "123456"], on: "/account")
    #expect(confirmed.status == 409)
  }

  @Test(arguments: Engine.available)
  func `an administrator above resets a lost one with a reason, and nobody their own`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine) { $0.entry.secondFactor = .officials }
    let person = try await house.administrator(afterEnrolling: true)
    let path = "/accounts/\(person)"
    let security = house.site.signedIn(
      as: .who(may: .resetSecondFactor, .seeAccounts, .seeOrgans, .readRecord))
    let oneself = house.site.signedIn(
      as: Doer(
        id: ID(rawValue: person.rawValue), name: "本人",
        grants: [
          Grant(.resetSecondFactor, in: .region("411502")),
          Grant(.seeAccounts, in: .region("411502")),
        ]))

    #expect(
      try await oneself.post(path + "/factor", ["why": "试试"], on: path).status == 409)
    #expect(try await security.post(path + "/factor", [:], on: path).status == 422)
    let reset = try await security.post(path + "/factor", ["why": "手机掉进水里"], on: path)
    #expect(reset.location == path)

    #expect(try await security.get("/record").text.contains("手机掉进水里"))
    let entered = try await house.site.stranger().post("/sign-in", Staffed.credentials())
    #expect(entered.location == "/sign-in/factor")
  }

  @Test(arguments: Engine.available)
  func `at the machine itself the factor of the last administrator is taken away`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    _ = try await house.enrolAdministrator()
    let command = try PermissionMatrix.read().command(in: "411502")
    func reset(_ name: String) async throws {
      try await house.site.desk.perform(
        ResetSecondFactor(in: "411502", loginName: name, why: "手机和备用码都丢了"), as: command)
    }

    await #expect(throws: NotFound.self) { try await reset("nobody") }
    try await reset("xitong")

    let entered = try await house.site.stranger().post("/sign-in", Staffed.credentials())
    #expect(entered.location == "/")
  }

  @Test(arguments: Engine.available)
  func `a rule made while somebody is in sends them to set one up`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    _ = try await house.signedInAdministrator()
    let secrets = Presence(
      database: house.site.database, district: "411502", matrix: try PermissionMatrix.read(),
      rules: EntryRules(secondFactor: .officials),
      surroundings: .fixed(on: "2026-10-08"))
    let secret = try await house.openSession()

    #expect(try await secrets.holder(of: secret) == nil)
  }
}
