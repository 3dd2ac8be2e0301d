import Civil
import Kernel
import Rulebook
import Storage
import TestKit
import Testing

@testable import Obligations

/// The rules as people read them, with what the text leaves open.
@Suite struct RulePagesTests {
  private let book = try? TestBook.rules().book

  @Test func `the audit counts what the text leaves unsaid`() throws {
    let book = try #require(book)
    let page = RulesPage(book, live: ["CON-FILE": 3])

    #expect(page.title.hasPrefix("\(book.ownRules.count) 条规则"))
    #expect(page.findings.count == TextGap.allCases.count)
    #expect(page.measures.map(\.measure).prefix(2) == ["措施1", "措施2"])
    let lines = page.measures.flatMap(\.rules)
    #expect(lines.count == book.rules.count)
    let line = try #require(lines.first { $0.href == "/rules/CON-FILE" })
    #expect(line.live == "3" && line.gaps == ["没有写不办会怎样"])
  }

  @Test func `a rule says who, what, by when and how good its cases are`() throws {
    let rules = try TestBook.rules()
    let page = RulePage(try #require(rules.book.rule("CON-FILE")), rules, live: 0)

    let parts = Dictionary(uniqueKeysWithValues: page.parts.map { ($0.label, $0.text) })
    #expect(parts["多少日"] == "15日内" && parts["报给谁"] == "按分工")
    #expect(parts["凭什么证明"] == "备案回执")
    #expect(page.clauses.contains { $0.text.contains("15日内") })
    #expect(page.cases.count > 5 && page.readings.count == 1)
    let score = try #require(page.score)
    #expect(score.contains("故意改错") && score.contains("（100%）"))
  }

  @Test func `every rule can be read without a key of the book showing`() throws {
    let rules = try TestBook.rules()
    for rule in rules.book.rules {
      let page = RulePage(rule, rules, live: 1)
      #expect(!page.clauses.isEmpty || !page.laws.isEmpty, "\(rule.id)")
      for part in page.parts {
        #expect(!part.text.contains(".") && !part.text.contains("_"), "\(rule.id): \(part.text)")
      }
    }
  }

  @Test func `the docket ranks undecided words by what hangs on them`() throws {
    let book = try #require(book)
    let page = DocketPage(
      book, live: ["PUB-REPLY": 4, "PMC-FORM": 9],
      practice: ["PUB-REPLY": try #require(Practice([3, 11, 30]))])

    #expect(page.title == "14 个词还没有定数")
    #expect(page.terms.map(\.word).prefix(2) == ["及时组建物管会", "应当答复"])
    #expect(page.terms[1].practice == "已办的 3 件，中间一件用了 11 天")
    #expect(page.terms[1].suggested == "10 个工作日")
    #expect(page.terms.allSatisfy { $0.isUndecided })
    #expect(page.ambiguities.allSatisfy { $0.readings.filter(\.isChosen).count == 1 })
  }

  @Test(arguments: Engine.available)
  func `how long it has taken is told from what was done`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.sign("c-1", on: "2026-09-01")
    let practice = try await world.database.read { db in
      try db.practice(under: ["CON-FILE", "PUB-REPLY"], district: World.district.district)
    }
    #expect(practice.isEmpty)
    #expect(Practice([]) == nil)
    #expect(Practice([9, 1, 4]) == Practice([4, 4, 4]))
  }
}
