import Civil
import Foundation
import Kernel
import Rulebook
import Testing

/// What a book may change in the rules above it: more, or with the authority of a higher text less.
@Suite struct OverrideTests {
  private func book(_ lines: String) throws -> Book {
    var books = Layered()
    books.overrides(lines)
    return try books.load()
  }

  private func fault(_ lines: String) throws -> BookError {
    var books = Layered()
    books.overrides(lines)
    return try books.fault()
  }

  @Test func `a longer notice than the law asks is allowed`() throws {
    let book = try book("  - { rule: CC-TELL, lead: { count: 120, unit: day } }")
    let rule = try #require(book.rule("CC-TELL"))
    #expect(rule.changedBy == book.id && rule.book == "cn.property" && rule.rank == .law)
    #expect(book.ownRules.contains { $0.id == "CC-TELL" })
    let facts = [
      Fact(
        id: "f-1", kind: "contract.expires", subject: ["contract": "c-1", "enterprise": "e-1"],
        on: "2026-10-01", knownAt: Instant(milliseconds: 0), by: "office",
        attributes: ["contract.leaving": .flag(true)])
    ]
    let found = evaluate(book, calendar: .china, facts: facts, asOf: "2026-03-01")
    #expect(found.first { $0.rule == "CC-TELL" }?.due == "2026-06-03")
  }

  @Test func `a shorter notice is refused without a higher text`() throws {
    let fault = try fault("  - { rule: CC-TELL, lead: { count: 60, unit: day } }")
    #expect(fault.place == Place(file: "rules/overrides.yaml", line: 2, column: 5))
    #expect(fault.message.en.contains("CC-TELL asks less than CC-TELL of cn.property"))
    #expect(fault.message.zh.contains("宽") && fault.message.zh.contains("authority"))
  }

  @Test func `a shorter notice that a higher text allows is taken`() throws {
    let book = try book(
      "  - { rule: CC-TELL, lead: { count: 60, unit: day }, authority: \"cc#948\" }")
    #expect(book.rule("CC-TELL")?.changedBy == book.id)
  }

  @Test(arguments: ["hn#55", "pmr#14", "seed#M15.2"])
  func `a lower text allows nothing against the law`(cite: String) throws {
    let fault = try fault(
      "  - { rule: CC-TELL, lead: { count: 60, unit: day }, authority: \"\(cite)\" }")
    #expect(fault.message.en.contains("\(cite) ranks as"))
  }

  @Test func `an authority that is nowhere is named`() throws {
    let fault = try fault(
      "  - { rule: CC-TELL, lead: { count: 60, unit: day }, authority: \"cc#9480\" }")
    #expect(fault.message.en.contains("there is no cc#9480"))
  }

  @Test func `a number that cannot be compared needs an authority too`() throws {
    let fault = try fault("  - { rule: CC-TELL, lead: { count: 3, unit: month } }")
    #expect(fault.message.en.contains("cannot be compared (lead)"))
  }

  @Test func `what is not left open stays as it is`() throws {
    let fault = try fault("  - { rule: CC-TELL, bearer: owners }")
    #expect(fault.place.file == "rules/overrides.yaml" && fault.place.column == 22)
    #expect(
      fault.message.en.contains("does not leave bearer open; it leaves open: lead, supervisor"))
  }

  @Test func `an override point that does not exist is an unknown key`() throws {
    let fault = try fault("  - { rule: CC-TELL, supervisor: housing, deadline: 3 }")
    #expect(fault.message.en.contains("unknown key deadline"))
  }

  @Test func `a rule that stands in no book above is named, with a guess`() throws {
    let fault = try fault("  - { rule: CC-TEL, supervisor: housing }")
    #expect(fault.message.en.contains("did you mean CC-TELL?"))
  }

  @Test func `an override that changes nothing, or comes twice, is refused`() throws {
    #expect(try fault("  - { rule: CC-TELL }").message.en.contains("nothing is changed"))
    let twice = """
        - { rule: CC-TELL, supervisor: housing }
        - { rule: CC-TELL, supervisor: street }
      """
    #expect(try fault(twice).message.en.contains("overridden twice"))
  }

  @Test func `an organ that is left open is named below`() throws {
    let book = try book("  - { rule: CC-TELL, supervisor: street }")
    #expect(book.rule("CC-TELL")?.who.supervisor == .member(ofClass: "street"))
  }

  @Test func `a duty at rest wakes when somebody has checked its article`() throws {
    let book = try book("  - { rule: HN-GROUP, checked_by: 区司法局 }")
    #expect(book.rule("HN-GROUP")?.book == "cn.henan.property")
    #expect(!book.resting.contains { $0.rule.id == "HN-GROUP" })
  }

  @Test func `a misspelt point is refused in the rule that leaves it open`() throws {
    var books = Layered()
    try books.change(
      "../cn/rules/contracts.yaml", "title: 不同意续聘的，期满前书面通知",
      "title: 不同意续聘的，期满前书面通知\n    replaces: null")
    try books.change("../cn/rules/contracts.yaml", "[lead, supervisor]", "[lead, supervisr]")
    let errors = try #require(throws: BookErrors.self) { try books.load() }
    #expect(errors.description.contains("did you mean supervisor?"))
  }
}

/// Rules below that carry out one above, and rules that speak of the same act.
@Suite struct ImplementsTests {
  private func fault(_ file: String, _ from: String, _ to: String) throws -> BookError {
    var books = Layered()
    try books.change(file, from, to)
    return try books.fault()
  }

  @Test func `the district may ask for the filing earlier`() throws {
    var books = Layered()
    try books.change("rules/m12.yaml", "count: 15", "count: 10")
    #expect(try books.load().rule("CON-FILE") != nil)
  }

  @Test func `the district may not give more time than the province`() throws {
    let fault = try fault("rules/m12.yaml", "count: 15", "count: 20")
    #expect(fault.place.file == "rules/m12.yaml")
    #expect(fault.message.en.contains("CON-FILE asks less than HN-CON-FILE of cn.henan.property"))
  }

  @Test func `it may where the province's own text allows it`() throws {
    var books = Layered()
    try books.change(
      "rules/m12.yaml", "due: { count: 15, unit: day }",
      "due: { count: 20, unit: day }\n    authority: \"hn#53\"")
    #expect(try books.load().rule("CON-FILE")?.authority?.description == "hn#53")
  }

  @Test func `an item of the contract that is left out is less`() throws {
    let fault = try fault("rules/m12.yaml", "      term: 合同期限\n", "")
    #expect(fault.message.en.contains("CON-CONTENT asks less"))
  }

  @Test func `what the province does not leave open stays`() throws {
    let fault = try fault(
      "rules/m13.yaml", "trigger: handover.completed", "trigger: project.delivered")
    #expect(fault.message.en.contains("which does not leave open: trigger"))
  }

  @Test func `a rule that is not there cannot be implemented`() throws {
    let fault = try fault("rules/m12.yaml", "implements: HN-CON-FILE", "implements: HN-CON-FIL")
    #expect(fault.message.en.contains("did you mean HN-CON-FILE?"))
  }

  @Test func `the same act in two ranks would be owed twice`() throws {
    let fault = try fault(
      "../henan/rules/owners.yaml", "    implements: PMR-COM-FILE\n", "")
    #expect(fault.place.file == "../henan/rules/owners.yaml")
    #expect(fault.message.en.contains("PMR-COM-FILE at ../cn/rules/owners.yaml:"))
    #expect(fault.message.en.contains("write implements: PMR-COM-FILE"))
  }

  static let twins = [
    (
      "rules/m12.yaml", "rules:\n",
      """
      rules:
        - { id: FILE-AGAIN, title: 备案, measure: "12", kind: deadline, modality: must, cite: "seed#M12.2",
            who: { bearer: enterprise }, each: contract, trigger: contract.signed,
            due: { count: 20, unit: day }, done_by: contract.filed }

      """
    ),
    (
      "rules/m15.yaml", "rules:\n",
      """
      rules:
        - { id: STA-TWICE, title: 统计, measure: "15", kind: window, modality: must, cite: "seed#M15.3",
            who: { bearer: street }, each: street, window: { every: month, at_least: 2 },
            done_by: stats.submitted }

      """
    ),
  ]

  @Test(arguments: twins)
  func `two rules of one rank with different numbers are named with both places`(
    file: String, from: String, to: String
  ) throws {
    var books = Layered()
    try books.change(file, from, to)
    let fault = try books.fault()
    #expect(fault.message.en.contains("are of one rank") && fault.message.zh.contains("同级"))
    #expect(fault.place.file == file && fault.message.en.contains(" at \(file):"))
  }

  @Test func `a dispute that is declared loads and is flagged`() throws {
    var books = Layered()
    let twin = Self.twins[0]
    try books.change(
      twin.0, twin.1,
      twin.2.replacingOccurrences(
        of: "each: contract,", with: "each: contract, conflicts_with: CON-FILE,"))
    #expect(try books.load().rule("FILE-AGAIN")?.conflicts == ["CON-FILE"])
  }
}
