import Acts
import Civil
import Facts
import Kernel
import Obligations
import Rulebook
import Storage
import TestKit
import Testing

@testable import Organs
@testable import Shell

/// A contract is signed; those whom it concerns hear of what is owed, of what is late, and of what
/// was done.
@Suite struct NoticeTests {
  private static let firm = Organ(
    id: "91411502MA0000001X", kind: .enterprise, name: "晨光物业", region: "411502")
  private static let street = Organ(
    id: "411502002000", kind: .street, name: "民权街道", region: "411502/002")

  private func sign(_ contract: String = "c-1", on day: Day, at site: TestSite) async throws {
    try await say([contractEvent("signed", contract, on: day)], at: site)
  }

  private func contractEvent(_ what: String, _ contract: String, on day: Day) -> RecordedEvent {
    RecordedEvent(
      "contract.\(what)",
      about: ["contract": contract, "complex": "x-1", "enterprise": Self.firm.id],
      on: day, in: "411502/002/004", enterprise: Self.firm.id,
      attributes: ["contract.type": .text("assembly"), "complex.street": .text("411502002000")])
  }

  private func say(_ events: [RecordedEvent], at site: TestSite) async throws {
    try await site.desk.perform(Say(events: events), as: .who(may: Say.permission))
  }

  @Test(arguments: Engine.available)
  func `whoever owes something hears that it has begun`(engine: Engine) async throws {
    let site = try await TestSite(engine, today: "2026-10-08")
    let firm = try await site.signedIn(as: .enterpriseClerk, of: Self.firm)
    #expect(try await firm.get("/notices").text.contains("还没有通知"))

    try await sign(on: "2026-10-07", at: site)

    let page = try await firm.get("/notices").text
    #expect(page.contains("报送物业服务合同备案"))
    #expect(page.contains("新要办的"))
    #expect(try await firm.get("/account").text.contains("通知 <b class=\"tag t-soon\">"))
  }

  @Test(arguments: Engine.available)
  func `many of a kind at one moment are told as one, with a way to all`(
    engine: Engine
  ) async throws {
    let site = try await TestSite(engine, today: "2026-10-08")
    let firm = try await site.signedIn(as: .enterpriseClerk, of: Self.firm)
    for number in 1...3 { try await sign("c-\(number)", on: "2026-10-07", at: site) }
    #expect(try await firm.get("/notices").text.contains("有 3 条没看的通知"))

    for number in 4...6 { try await sign("c-\(number)", on: "2026-10-07", at: site) }

    let page = try await firm.get("/notices").text
    #expect(page.contains("有 1 条没看的通知"))
    #expect(page.contains("报送物业服务合同备案等 6 件"))
    let list = try #require(page.firstMatch(of: /href="(\/obligations\?[^"]+)"/)).1
    let all = try await firm.get(String(list).replacing("&amp;", with: "&")).text
    #expect(all.contains("本页 6 件"))

    site.wait(seconds: 120)
    try await sign("c-7", on: "2026-10-07", at: site)
    #expect(try await firm.get("/notices").text.contains("有 2 条没看的通知"))
  }

  @Test func `what begins and ends in one act is no news`() async throws {
    let site = try await TestSite(.sqlite, today: "2026-10-08")
    let firm = try await site.signedIn(as: .enterpriseClerk, of: Self.firm)
    let street = try await site.signedIn(as: .streetClerk, of: Self.street)

    try await say(
      [
        contractEvent("signed", "c-1", on: "2026-08-03"),
        contractEvent("filed", "c-1", on: "2026-08-10"),
      ], at: site)

    #expect(try await firm.get("/notices").text.contains("还没有通知"))
    #expect(try await street.get("/notices").text.contains("还没有通知"))
  }

  @Test(arguments: Engine.available)
  func `what is late is heard of by both sides, and nobody else`(engine: Engine) async throws {
    let site = try await TestSite(engine, today: "2026-10-08")
    let (firm, street) = (
      try await site.signedIn(as: .enterpriseClerk, of: Self.firm),
      try await site.signedIn(as: .streetClerk, of: Self.street)
    )
    let other = try await site.signedIn(
      as: .streetClerk,
      of: Organ(id: "411502003000", kind: .street, name: "老城街道", region: "411502/003"))

    try await sign(on: "2026-08-03", at: site)

    #expect(try await firm.get("/notices").text.contains("逾期了"))
    #expect(try await street.get("/notices").text.contains("逾期了"))
    #expect(try await other.get("/notices").text.contains("还没有通知"))
  }

  @Test(arguments: Engine.available)
  func `whoever may not open what happened is not told of it`(engine: Engine) async throws {
    let site = try await TestSite(engine, today: "2026-10-08")
    let keeper = try await site.signedIn(as: .systemAdmin, of: Self.firm)

    try await sign(on: "2026-08-03", at: site)

    #expect(try await keeper.get("/notices").text.contains("还没有通知"))
    #expect(try await !keeper.get("/notices/digest").text.contains("逾期了"))
    #expect(try await !keeper.get("/account").text.contains("通知 <b class=\"tag"))
  }

  @Test func `time alone brings notices too`() async throws {
    let site = try await TestSite(.sqlite, today: "2026-10-08")
    let firm = try await site.signedIn(as: .enterpriseClerk, of: Self.firm)
    try await sign(on: "2026-10-07", at: site)
    #expect(try await !firm.get("/notices").text.contains("t-late\">逾期了"))

    site.wait(seconds: 60 * 86_400)
    let later = try await site.signedIn(named: "enterpriseclerk-1")
    _ = try await later.get("/obligations")

    #expect(try await later.get("/notices").text.contains("t-late\">逾期了"))
  }

  @Test(arguments: Engine.available)
  func `what was read is read, for oneself alone`(engine: Engine) async throws {
    let site = try await TestSite(engine, today: "2026-10-08")
    let firm = try await site.signedIn(as: .enterpriseClerk, of: Self.firm)
    let colleague = try await site.signedIn(as: .enterpriseClerk, of: Self.firm)
    try await sign(on: "2026-08-03", at: site)
    let page = try await firm.get("/notices").text
    let id = try #require(page.firstMatch(of: /name="notice" value="([^"]+)"/)).1

    _ = try await firm.post("/notices/read", ["notice": String(id)], on: "/notices")
    #expect(try await !firm.get("/notices").text.contains("name=\"notice\" value=\"\(id)\""))
    #expect(try await colleague.get("/notices").text.contains("name=\"notice\" value=\"\(id)\""))

    let newest = try #require(
      try await colleague.get("/notices").text.firstMatch(of: /name="up_to" value="([^"]+)"/)
    ).1
    _ = try await colleague.post("/notices/read", ["up_to": String(newest)], on: "/notices")
    #expect(try await colleague.get("/notices").text.contains("通知都看过了"))
  }

  @Test func `one hears only of the kinds one wants`() async throws {
    let site = try await TestSite(.sqlite, today: "2026-10-08")
    let firm = try await site.signedIn(as: .enterpriseClerk, of: Self.firm)
    try await sign(on: "2026-08-03", at: site)

    _ = try await firm.post("/notices/kinds", ["kind": "soon"], on: "/notices")

    #expect(try await firm.get("/notices").text.contains("还没有通知"))
    #expect(try await !firm.get("/account").text.contains("t-soon\">"))
  }

  @Test(arguments: Engine.available)
  func `the digest of a day is a page and a text`(engine: Engine) async throws {
    let site = try await TestSite(engine, today: "2026-10-08")
    let firm = try await site.signedIn(as: .enterpriseClerk, of: Self.firm)
    try await sign(on: "2026-08-03", at: site)

    #expect(try await firm.get("/notices/digest").text.contains("报送物业服务合同备案"))
    #expect(try await firm.get("/notices/digest?on=2026-10-07").text.contains("没有要知道的事"))
    let text = try await firm.get("/notices/digest?as=text").text
    #expect(text.hasPrefix("晨光物业 · 2026年10月8日 星期四"))

    let all = try await site.desk.answer(
      PrintDigests(in: "411502", on: "2026-10-08"), for: .who(may: .printDigests))
    #expect(all.map(\.organ).contains(Self.street.id))
    #expect(all.contains { $0.text == text })
  }
}

/// Lets a test say what happened.
private struct Say: Act {
  static let permission = Permission("test.say")

  let events: [RecordedEvent]

  func subject(in db: any ReadConnection) -> Region { "411502" }

  func perform(on district: Region, in tx: Transaction) throws {
    for event in events { tx.announce(event) }
    tx.note("说了一件事", about: ID<Fact>(rawValue: "say").reference)
  }
}
