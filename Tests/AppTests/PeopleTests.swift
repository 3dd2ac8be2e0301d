import Acts
import App
import Civil
import Kernel
import Storage
import TestKit
import Testing

@testable import Organs

/// Looking after people's accounts, as the administrators see it.
@Suite struct PeopleTests {
  @Test(arguments: Engine.available)
  func `the administrator invites another, who comes in by the link`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let browser = try await house.signedInAdministrator()
    let post = try await house.post(.securityAdmin)

    let invited = try await browser.post(
      "/organs/housing/invitations", ["name": "李四", "phone": "13800138000", "post": post],
      on: "/organs/housing")

    #expect(invited.status == 200)
    let link = try #require(invited.text.firstMatch(of: /test\.local(\/invitation\/[\w-]+)/))
    let newcomer = house.site.stranger()
    let choice = [
      "login_name": "li.si", "password": "Gui-hua8yuan", "password_again": "Gui-hua8yuan",
    ]
    _ = try await newcomer.post(String(link.1), choice)
    _ = try await newcomer.post(
      "/sign-in", ["login_name": "LI.SI", "password": "Gui-hua8yuan"])
    #expect(try await newcomer.get("/account").text.contains("安全管理员"))
    #expect(try await browser.get("/accounts").text.contains("李四"))
  }

  @Test(arguments: Engine.available)
  func `a street's people are invited by those above, not by themselves`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    let street = Organ(
      id: "411502002000", kind: .street, name: "民权街道办事处", region: "411502/002")
    try await house.site.desk.perform(AddOrgan(street), as: .who(may: .addOrgan))
    let post = try await house.site.database.read { db in
      try db.seats(of: street, on: "2026-10-08")[0].post.id
    }
    let act = InvitePerson(
      district: "411502", organID: street.id, postID: post, name: "甲", phone: nil)
    let own = Doer(
      id: ID(rawValue: "x"), name: "乙", organ: street.id,
      grants: [Grant(.invite, in: .region("411502/002"))])

    await #expect(throws: InvitationRefusal.ownOrgan) {
      try await house.site.desk.perform(act, as: own)
    }
    _ = try await house.site.desk.perform(act, as: .who(may: .invite))
  }

  @Test(arguments: Engine.available)
  func `telephones are masked until somebody says why, and that is recorded`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    _ = try await house.signedInAdministrator()
    let post = try await house.post(.auditAdmin)
    let person = try await house.invite("王五", phone: "13912345678", to: post)
    let clerk = house.site.signedIn(
      as: .who(may: .seeAccounts, .revealPerson, .readRecord, .seeOrgans))
    let path = "/accounts/\(person)"

    #expect(try await clerk.get(path).text.contains("139****5678"))
    let silent = try await clerk.post(path + "/reveal", [:], on: path)
    #expect(silent.status == 422)
    let shown = try await clerk.post(path + "/reveal", ["why": "通知他开会"], on: path)
    #expect(shown.text.contains("13912345678"))
    #expect(try await clerk.get("/record").text.contains("通知他开会"))
    #expect(try await !clerk.get("/record").text.contains("13912345678"))
  }

  @Test(arguments: Engine.available)
  func `nobody reveals more than thirty telephones an hour`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    let post = try await house.post(.auditAdmin)
    let person = try await house.invite("王五", phone: "13912345678", to: post)
    let act = RevealPerson(
      district: "411502", personID: ID(rawValue: person), why: "核对", mostPerHour: 30)
    for _ in 0..<30 { _ = try await house.site.desk.perform(act, as: .who(may: .revealPerson)) }

    await #expect(throws: TooManyReveals(most: 30)) {
      try await house.site.desk.perform(act, as: .who(may: .revealPerson))
    }
    house.site.wait(seconds: 3_601)
    _ = try await house.site.desk.perform(act, as: .who(may: .revealPerson))
  }

  @Test(arguments: Engine.available)
  func `the record names people, acts and things as people call them`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    _ = try await house.signedInAdministrator()
    _ = try await house.site.desk.perform(
      AddPost(district: "411502", organID: "housing", role: .viewer, title: "观察员"),
      as: .who(may: .addPost))
    let text = try await house.site.signedIn(as: .who(may: .readRecord)).get(
      "/record?columns=all"
    ).text

    #expect(text.contains("data-label=\"事项\">新设岗位<"))
    #expect(text.contains("data-label=\"关于\">机构 "))
    #expect(text.contains("data-label=\"关于\">人员 "))
    #expect(!text.contains(">organs.addPost<") && !text.contains("Person/"))
    let signedIn = try #require(text.firstMatch(of: /data-label="谁"[^>]*>([^<]+)<[^§]*?>登录。/))
    #expect(!signedIn.1.contains("登录"))
  }

  @Test(arguments: Engine.available)
  func `the record is filtered and turned by pages`(engine: Engine) async throws {
    let house = try await Staffed(on: engine)
    for number in 0..<60 {
      house.site.wait(seconds: 1)
      _ = try await house.site.desk.perform(
        AddPost(
          district: "411502", organID: "housing", role: .viewer, title: "岗位第\(number)号"),
        as: .who(may: .addPost))
    }
    let audit = house.site.signedIn(as: .who(may: .readRecord))

    let first = try await audit.get("/record?act=organs.addPost")
    #expect(first.text.contains("岗位第59号"))
    #expect(!first.text.contains("岗位第9号"))
    let older = try #require(first.text.firstMatch(of: /rel="next" href="([^"]+)"/))
    let path = String(older.1).replacing("&amp;", with: "&")
    #expect(try await audit.get(path).text.contains("岗位第9号"))
    #expect(try await audit.get("/record?day=2026-10-07").text.contains("没有符合的操作记录"))
    #expect(try await audit.get("/record?day=2026-10-08").text.contains("岗位第59号"))
  }
}
