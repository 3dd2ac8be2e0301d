import Foundation
import Rulebook
import Testing

/// The table in docs/policy-coverage.md says of each sentence what became of it.
@Suite struct CoverageTests {
  private struct Line {
    let anchor: String
    let rules: [String]
    let reason: String
  }

  private func table() throws -> [Line] {
    let folder = URL(filePath: Shihe.directory).deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appending(path: "docs/policy-coverage.md"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let rules = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      return Line(anchor: cells[1], rules: rules.filter { $0 != "—" }, reason: cells[3])
    }
  }

  @Test func `no sentence of the policy is without an entry`() throws {
    let clauses = try #require(try Shihe.book.get().sources.documents["seed"]).clauses.keys
    let leaves = clauses.filter { anchor in
      anchor != "A" && !clauses.contains { $0.hasPrefix("\(anchor).") }
    }
    let table = try table()
    #expect(leaves.filter { anchor in !table.contains { $0.anchor == anchor } }.sorted() == [])
    #expect(table.map(\.anchor).filter { !clauses.contains($0) } == [])
    #expect(Set(table.map(\.anchor)).count == table.count)
  }

  @Test func `every rule of the book stands in the table, and no other`() throws {
    let rules = Set(try Shihe.book.get().ownRules.map(\.id))
    let named = Set(try table().flatMap(\.rules))
    #expect(rules.subtracting(named).sorted() == [])
    #expect(named.subtracting(rules).sorted() == [])
  }

  @Test func `what is left out has a reason`() throws {
    #expect(try table().filter { $0.rules.isEmpty && $0.reason.isEmpty }.map(\.anchor) == [])
  }

  @Test func `every rule has a case in the book's own tests`() throws {
    let book = try Shihe.book.get()
    let tested = Set(book.tests.map(\.rule))
    let untested = book.ownRules.filter {
      $0.isDuty || $0.kind == .routing || $0.kind == .consequence
    }
    #expect(untested.map(\.id).filter { !tested.contains($0) } == [])
  }
}
