import Acts
import App
import Civil
import Kernel
import Storage
import Tables
import TestKit
import Testing

@testable import Organs

/// The lists of the house itself: organs, people with their accounts, and the record.
@Suite struct HouseListTests {
  @Test(arguments: Engine.available)
  func `people are narrowed, put in order and taken out with masked telephones`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    _ = try await house.signedInAdministrator()
    _ = try await house.invite("王五", phone: "13912345678", to: try await house.post(.auditAdmin))
    let keeper = Doer.who(may: .seeAccounts, .seeOrgans, .takeOut, .keepViews, .readRecord)
    let browser = house.site.signedIn(as: keeper)

    let page = try await browser.get("/accounts?sort=-name").text
    #expect(page.contains("139****5678") && page.contains("xitong") && page.contains("存成视图"))
    let waiting = try await browser.get("/accounts?state=none").text
    #expect(waiting.contains("找到 1 位人员") && waiting.contains("王五"))
    #expect(!waiting.contains("xitong"))
    let file = try await browser.get("/accounts.csv?q=王五").text
    #expect(file.contains("139****5678") && !file.contains("13912345678"))
    let rows = try await house.site.program(for: keeper).get("accounts?state=none").text
    #expect(rows.contains("139****5678") && !rows.contains("13912345678"))
    #expect(try await browser.get("/record").text.contains("导出人员"))
  }

  @Test(arguments: Engine.available)
  func `organs are found by name and kind, on the page and by programs`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    let street = Organ(
      id: "411502002000", kind: .street, name: "民权街道", region: "411502/002", parent: "housing")
    try await house.site.desk.perform(
      AddOrgan(street), as: try PermissionMatrix.read().command(in: "411502"))
    let seer = Doer.who(may: .seeOrgans, .takeOut)
    let browser = house.site.signedIn(as: seer)
    let page = try await browser.get("/organs?kind=street").text
    #expect(page.contains("找到 1 个机构") && page.contains("href=\"/organs/411502002000\""))
    // The organ above is named, and led to only where one may open it.
    #expect(page.contains("区住建局") && !page.contains("区住建局</a>"))
    #expect(try await browser.get("/organs?q=民权").text.contains("找到 1 个机构"))
    #expect(try await browser.get("/organs.csv?q=411502002000").text.contains("民权街道"))
    let rows = try await house.site.program(for: seer).get("organs?kind=street&sort=-name")
    #expect(rows.text.contains("\"code\":\"411502002000\""))
  }

  @Test(arguments: Engine.available)
  func `the record is read from a day to a day, with what was changed, and taken out`(
    engine: Engine
  ) async throws {
    let house = try await Staffed(on: engine)
    _ = try await house.signedInAdministrator()
    let auditor = Doer.who(may: .readRecord, .takeOut)
    let browser = house.site.signedIn(as: auditor)
    let today = house.site.now.day
    let all = try await browser.get("/record?from=\(today)&to=\(today)").text
    #expect(all.contains("条操作记录") && all.contains("登录。"))
    let before = try await browser.get("/record?to=\(today.adding(-1))").text
    #expect(before.contains("没有符合的操作记录"))
    #expect(try await browser.get("/record?from=哪天").text.contains("role=\"alert\""))
    #expect(try await browser.get("/record.csv?act=account.signIn").status == 200)
    let rows = try await house.site.program(for: auditor).get("record?limit=1").text
    #expect(rows.contains("\"next\":\""))
    let street = Doer.who(may: .readRecord, in: "411502/002")
    #expect(
      try await house.site.signedIn(as: street).get("/record").text.contains("还没有操作记录"))
  }
}
