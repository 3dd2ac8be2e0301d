import Civil
import Foundation
import Rulebook
import Testing

@Suite struct SourceTests {
  @Test(.enabled(if: Seed.text != nil, "the policy lies beside the checkout as ../shared"))
  func `the book holds the policy word for word`() throws {
    let published = Seed.lines(try #require(Seed.text))
    let book = Seed.lines(try #require(Shihe.files["sources/seed.md"]))
    let start = "浉河区加强和改进中心城区物业管理工作   实 施 细 则"
    #expect(published.drop { $0 != start }.count > 80)
    #expect(Array(book.drop { $0 != start }) == Array(published.drop { $0 != start }))
  }

  @Test func `the whole text is in the book's lines, each anchor once`() throws {
    let document = try #require(try Shihe.book.get().sources.documents["seed"])
    let text = Seed.lines(try #require(Shihe.files["sources/seed.md"]))
    #expect(document.lines.map { $0.spans.map(\.text).joined() } == text)
    let anchors = document.lines.flatMap { $0.spans.compactMap(\.anchor) }
    #expect(anchors.sorted() == document.clauses.keys.sorted())
  }

  @Test func `every entry of an annex belongs to an organ of the book`() throws {
    let book = try Shihe.book.get()
    let clauses = try #require(book.sources.documents["seed"]).clauses
    let entries = clauses.keys.filter { $0.hasPrefix("A2.") }
    #expect(entries.count == 16)
    for entry in entries {
      let name = book.name(ofClause: entry)
      #expect(name.hasPrefix("附件2（") && !name.contains(entry.dropFirst(3)), "\(name)")
      #expect(clauses[entry]?.text.contains("\n") == false)
    }
    #expect(clauses["A1.office"]?.text.hasPrefix("（二）领导小组办公室工作职责") == true)
  }

  @Test(arguments: [("preliminary", "A2.housing"), ("assembly", "A2.street")])
  func `a filing quotes the entry of the organ that takes it`(type: String, entry: String) throws {
    var town = try Town()
    town.isSigned(on: "2026-09-16", type: type)
    let it = try #require(town.one("CON-FILE", on: "2026-10-10"))
    #expect(it.cites == ["seed#M12.2", "seed#\(entry)"])
    let told = try #require(
      Evaluator(book: town.book, calendar: .china)
        .explain(it, facts: town.facts, asOf: "2026-10-10"))
    #expect(told.clauses.map(\.citation.anchor) == ["M12.2", entry])
  }

  @Test func `a filing of an unknown kind quotes no organ's entry`() throws {
    var town = try Town()
    town.isSigned(on: "2026-09-16", type: nil)
    #expect(town.one("CON-FILE", on: "2026-10-10")?.cites == ["seed#M12.2"])
  }
}

/// The policy as it was handed to us, if it lies beside the checkout.
private enum Seed {
  static let text: String? = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["GONGZHI_SHARED"].map { URL(filePath: $0) }
    while folder.path != "/" {
      for shared in [named, folder.appending(path: "shared")].compactMap({ $0 }) {
        let file = shared.appending(path: "seed/policy.md")
        if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// The words alone, without headings' and anchors' marks.
  static func lines(_ text: String) -> [String] {
    text.replacing(/<a id="[^"]*"><\/a>/, with: "").split(separator: "\n")
      .map { $0.filter { $0 != "*" && $0 != "#" }.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}
