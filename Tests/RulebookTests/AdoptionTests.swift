import Civil
import Foundation
import Kernel
import Rulebook
import Testing

/// Another district takes the whole book over and changes what it leaves open.
@Suite struct AdoptionTests {
  /// The book of a made-up district, with that of Shihe beside it.
  private func adopting(_ changes: [String: String] = [:]) -> Layered {
    var books = Layered()
    for (path, text) in books.files where !path.hasPrefix("../") {
      books.files["../shihe/\(path)"] = text
      books.files[path] = nil
    }
    for (path, text) in Self.own.merging(changes, uniquingKeysWith: { $1 }) {
      books.files[path] = text
    }
    return books
  }

  private static let own = [
    "book.yaml": """
    schema: rulebook/1
    id: cn.test.neighbour
    version: "1.0"
    title: 邻区办法
    status: consultation
    district: "411503"
    rank: district
    extends: ["cn.henan.xinyang.shihe.property@2024.1.0-draft.1"]
    timezone: Asia/Shanghai
    calendar: cn-state-council
    counting: civil_code
    events: { issued: book.issued, order: rectify.ordered, mended: rectify.done, about: about.rule }
    """,
    "organs.yaml": """
    organs:
      housing: { zh: 邻区住房和城乡建设局, short: 邻区住建局, kind: department }
    classes:
      street:
        zh: 街道办事处
        located: complex.street
        members: { "411503001000": { zh: 甲街道办事处, short: 甲街道 } }
    """,
    "rules/changes.yaml": """
    overrides:
      - { rule: CON-FILE, due: { count: 10, unit: day } }
    """,
    "open_terms.yaml": """
    open_terms: {}
    overrides:
      prompt_pmc: { value: 30, decided_by: 邻区领导小组 }
    """,
    "ambiguities.yaml": """
    ambiguities: {}
    overrides:
      A-BACK: { decided: previous_working_day, decided_by: 邻区领导小组 }
    """,
    "sources/documents.yaml": "documents: {}", "sources/law.yaml": "laws: {}",
    "vocabulary.yaml": "entities: {}", "words.yaml": "clauses: {}",
  ]

  @Test func `a district adopts another's book with numbers and organs of its own`() throws {
    let book = try adopting().load()
    #expect(book.layers.map(\.rank) == [.law, .provincial, .district, .district])
    #expect(book.organs.short(of: "housing") == "邻区住建局")
    #expect(book.organs.members(of: "street").map(\.id) == ["411503001000"])
    #expect(book.organs.posts.contains { $0.organ == "411502002000" } == false)
    #expect(book.rules.count == (try Shihe.book.get()).rules.count)
    #expect(book.ownRules.map(\.id) == ["CON-FILE"])
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    let found = evaluate(book, calendar: .china, facts: town.facts, asOf: "2026-03-05")
    #expect(found.first { $0.rule == "CON-FILE" }?.due == "2026-03-12")
    #expect(book.openTerms["prompt_pmc"]?.decidedBy == "邻区领导小组")
    #expect(book.ambiguities["A-BACK"]?.chosen == "previous_working_day")
  }

  /// An equal is not above: only what the law and the province say binds both.
  @Test func `an equal's rule may be relaxed`() throws {
    let lines = "overrides:\n  - { rule: HND-POST, due: { count: 9, unit: day } }\n"
    let book = try adopting(["rules/changes.yaml": lines]).load()
    #expect(book.rule("HND-POST")?.changedBy == "cn.test.neighbour")
  }

  @Test func `what the province asks is not relaxed by way of an equal`() throws {
    let lines = "overrides:\n  - { rule: CON-FILE, due: { count: 20, unit: day } }\n"
    let fault = try adopting(["rules/changes.yaml": lines]).fault()
    #expect(fault.message.en.contains("CON-FILE asks less than HN-CON-FILE"))
  }

  @Test func `a word that is nowhere above cannot be decided`() throws {
    let lines = "open_terms: {}\noverrides:\n  prompt_pcm: { value: 3, decided_by: 某局 }\n"
    let fault = try adopting(["open_terms.yaml": lines]).fault()
    #expect(fault.message.en.contains("did you mean prompt_pmc?"))
  }

  @Test(arguments: [("", "not left open"), (", open: true", "asks less"), ("!", "")])
  func `a word that the state has decided is not stretched`(flag: String, says: String) throws {
    var books = Layered()
    books.files["../cn/open_terms.yaml"] = """
      open_terms:
        soon: { word: 及时, unit: calendar_day, value: 5, decided_by: 国务院\(flag == "!" ? ", open: true" : flag) }
      """
    try books.change(
      "open_terms.yaml", "open_terms:\n",
      "overrides: { soon: { value: \(flag == "!" ? 4 : 9), decided_by: 区里 } }\nopen_terms:\n")
    if says.isEmpty {
      #expect(try books.load().openTerms["soon"]?.value == 4)
    } else {
      #expect(try books.fault().message.en.contains(says))
    }
  }
}
