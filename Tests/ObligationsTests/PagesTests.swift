import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage
import TestKit
import Testing
import Web

@testable import Obligations

/// The pages as a browser gets them, on the whole site.
@Suite struct PagesTests {
  private let site: TestSite
  private let clerk: Browser
  private static let street = "411502002000"

  init() async throws {
    site = try await TestSite(.sqlite, today: "2026-10-10")
    clerk = site.signedIn(
      as: World.member(of: Self.street, in: "411502/002"), organName: "民权街道办事处")
    for (contract, day) in [("c-9", "2026-09-16"), ("c-8", "2026-10-08")] as [(String, Day)] {
      try await World.sign(contract, on: day, at: site.desk)
    }
  }

  private func key() async throws -> String {
    let text = try await clerk.get("/obligations").text
    let start = try #require(text.firstRange(of: "<a href=\"/obligations/")?.upperBound)
    return String(text[start...].prefix { $0 != "\"" })
  }

  @Test func `the desk says what waits`() async throws {
    let page = try await clerk.get("/")
    #expect(page.status == 200)
    #expect(page.text.contains("有 1 件要催"))
    #expect(page.text.contains("逾期 2 天"))
    #expect(page.text.contains("往后两周到期"))
    #expect(page.text.contains("征求意见稿·推演"))
  }

  @Test func `the list shows who owes what until when`() async throws {
    let page = try await clerk.get("/obligations")
    #expect(page.status == 200)
    #expect(page.text.contains("还有 4 件没有办，其中 1 件已逾期"))
    #expect(page.text.contains("报送物业服务合同备案"))
    #expect(page.text.contains("逾期 2 天"))
    #expect(page.text.contains("措施12"))
  }

  @Test(arguments: ObligationFilter.Grouping.allCases.map(\.rawValue))
  func `the list gathers by each thing`(grouping: String) async throws {
    let page = try await clerk.get("/obligations?by=\(grouping)")
    #expect(page.status == 200)
    #expect(page.text.contains("<table"))
    #expect(page.text.contains("组"))
  }

  @Test func `one duty shows its counting, its clause and the next step`() async throws {
    let page = try await clerk.get("/obligations/\(try await key())")
    #expect(page.status == 200)
    for words in [
      "逾期 2 天", "10月8", "期限是这样算的", "国庆", "15日内报送区住建局和街道办事处备案", "工作日", "自然日",
      "谁监督", "登记物业服务合同备案", "校验码", "责令", "签订物业服务合同",
    ] { #expect(page.text.contains(words), "\(words)") }
  }

  @Test func `the page says what the rulebook explains, and nothing else`() async throws {
    let key = try await key()
    let text = try await clerk.get("/obligations/\(key)").text
    let rules = try TestBook.rules()
    let facts = try await site.desk.answer(
      ReadFacts(after: Instant(milliseconds: 0), "", in: World.district),
      for: World.member(of: "housing"))
    let found = try #require(
      rules.evaluator.evaluate(facts: facts, asOf: "2026-10-10", knownAt: .distantFuture)
        .first { $0.key == key })
    let told = try #require(
      rules.evaluator.explain(found, facts: facts, asOf: "2026-10-10", seenFrom: "2026-10-10") {
        $0 == World.enterprise ? $0 : rules.book.organs.all[$0]?.short
      })
    #expect(text.contains(told.conclusion.dropLast()))
    for words in told.account + told.clauses.map(\.text) + told.consequences.map(\.text)
      + told.fulfilment.map(\.text) + told.parties.map(\.name) + told.readings.map(\.question)
    { #expect(text.contains(words), "\(words)") }
    #expect(text.contains(told.code))
  }

  @Test func `the page quotes only the entry of the competent organ, and leads to the whole`()
    async throws
  {
    let text = try await clerk.get("/obligations/\(try await key())").text
    #expect(text.contains("附件2（街道办事处）"))
    #expect(text.contains("受理经业主大会（物管会）选聘的物业服务合同备案"))
    #expect(!text.contains("区督查局："))
    #expect(text.contains("href=\"/policy#seed-A2.street\""))
    let policy = try await clerk.get("/policy").text
    #expect(policy.contains("<span id=\"seed-A2.street\">街道办事处：指导、监督社区居委会物业管理工作"))
    #expect(policy.contains("区督查局：负责全区物业管理重点工作的督查落实"))
    #expect(policy.contains("由此推算：<a href=\"/obligations?rule=CON-FILE\">"))
  }

  @Test func `recording what fulfils it changes the page at once`() async throws {
    let path = "/obligations/\(try await key())"
    let answer = try await clerk.post(
      path + "/facts", ["kind": "contract.filed", "on": "2026-09-30", "note": "<b>"], on: path)
    #expect(answer.status == 303)
    let page = try await clerk.get(path).text
    #expect(page.contains("已按期办好"))
    #expect(page.contains("改动过的推算"))
    #expect(try await clerk.get("/obligations").text.contains("还有 3 件没有办"))
  }

  @Test(arguments: ["2026-9-30", "20260930", "2026年9月30日", "2026/9/30"])
  func `a day is taken as people write it`(on: String) async throws {
    let path = "/obligations/\(try await key())"
    let answer = try await clerk.post(
      path + "/facts", ["kind": "contract.filed", "on": on], on: path)
    #expect(answer.status == 303)
    #expect(try await clerk.get(path).text.contains("已按期办好"))
  }

  @Test func `a wrong day comes back beside its field`() async throws {
    let path = "/obligations/\(try await key())"
    for on in ["2026-13-01", "2026-10-11", "2026-09-15", ""] {
      let answer = try await clerk.post(
        path + "/facts", ["kind": "contract.filed", "on": on], on: path)
      #expect(answer.status == 422, "\(on)")
      #expect(answer.text.contains("还有几处要改"))
    }
  }

  @Test func `the printed list and the table hold the same`() async throws {
    let paper = try await clerk.get("/obligations/paper")
    #expect(paper.status == 200)
    #expect(paper.text.contains("报送物业服务合同备案"))
    let table = try await clerk.get("/obligations.csv")
    #expect(table.status == 200)
    #expect(table.text.split(separator: "\r\n").count == 5)
    #expect(try await clerk.get("/obligations.xlsx").status == 200)
    let notes = try await site.database.read { db in
      try db.rows("SELECT note, subject FROM record_entry WHERE note LIKE '导出%' ORDER BY id")
        .map { try $0.string("subject") + " " + $0.string("note") }
    }
    #expect(
      notes == [
        "Table/obligations 导出义务与期限（还没办的），CSV，4 行",
        "Table/obligations 导出义务与期限（还没办的），Excel 工作簿，4 行",
      ])
  }

  @Test func `what is asked of the list of duties is kept as a view`() async throws {
    let path = "/obligations?state=late&by=street"
    let answer = try await clerk.post(
      "/tables/views",
      ["list": "obligations", "name": "各街道逾期", "question": "state=late&by=street", "back": path],
      on: path)
    #expect(answer.status == 303)
    let page = try await clerk.get("/obligations").text
    #expect(page.contains("各街道逾期"))
    #expect(page.contains("/obligations?state=late&amp;by=street"))
  }

  @Test func `a street does not see its neighbour's duties`() async throws {
    let neighbour = site.signedIn(as: World.member(of: "411502003000", in: "411502/003"))
    let list = try await neighbour.get("/obligations?state=all")
    #expect(list.status == 200)
    #expect(!list.text.contains("报送物业服务合同备案</a><br>"))
    #expect(try await neighbour.get("/obligations/\(try await key())").status == 404)
    let stranger = site.stranger()
    #expect(try await stranger.get("/obligations").status != 200)
  }

  @Test func `no address makes the list fail`() async throws {
    var random = SystemRandomNumberGenerator()
    let names = [
      "state", "role", "organ", "street", "community", "complex", "enterprise", "rule", "measure",
      "due_from", "due_to", "q", "by", "after", "before", "x",
    ]
    let values = [
      "", "late", "all", "bearer", "411502002000", "411502002004", "2026-10-08", "9999-99-99",
      "%00", "%27%20OR%201=1--", "%E4%B8", "%F0%9F%8F%A0", "a_b", "2026-10-08_abc", "_", "%25",
      "street", "complex", String(repeating: "9", count: 200), "CON-FILE", "12", "-1",
    ]
    for _ in 0..<150 {
      let query = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        "\(names.randomElement(using: &random)!)=\(values.randomElement(using: &random)!)"
      }.joined(separator: "&")
      for path in ["/obligations", "/obligations.csv"] {
        let status = try await clerk.get("\(path)?\(query)").status
        #expect(status < 500, "\(path)?\(query)")
      }
    }
  }
}
