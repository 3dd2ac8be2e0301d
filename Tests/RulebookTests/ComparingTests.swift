import Civil
import Foundation
import Rulebook
import Testing

/// Two books side by side.
@Suite struct ComparingTests {
  private func book(_ file: String, _ from: String, _ to: String) throws -> Book {
    try Town(changing: [(file: file, from: from, to: to)]).book
  }

  private func change(_ file: String, _ from: String, _ to: String) throws -> BookDiff.Change? {
    let diff = BookDiff(
      from: try Shihe.book.get(), to: try book(file, from, to), calendar: .china)
    #expect(diff.changes.count <= 1)
    return diff.changes.first
  }

  @Test(arguments: [
    ("rules/m12.yaml", "count: 15", "count: 14", "stricter"),
    ("rules/m12.yaml", "count: 15", "count: 20", "looser"),
    ("rules/m12.yaml", "unit: day", "unit: working_day", "looser"),
    ("rules/m02.yaml", "count: 1, unit: month", "count: 31, unit: day", "looser"),
    ("rules/m11.yaml", "at_least: 1", "at_least: 2", "stricter"),
    ("rules/m18.yaml", "every: month", "every: year", "looser"),
    ("rules/m12.yaml", "      term: 合同期限\n", "", "looser"),
    ("rules/m13.yaml", "supervisor: housing, with: enterprise", "with: enterprise", "different"),
    ("rules/m09.yaml", "modality: should", "modality: must", "stricter"),
    ("rules/m17.yaml", "title: 组织观摩学习", "title: 组织观摩", "equal"),
  ])
  func `a change is called stricter, looser or neither`(
    file: String, from: String, to: String, says: String
  ) throws {
    #expect(try change(file, from, to)?.direction.rawValue == says)
  }

  @Test func `the same book differs in nothing`() throws {
    let book = try Shihe.book.get()
    #expect(BookDiff(from: book, to: book, calendar: .china).changes.isEmpty)
  }

  @Test func `a draft is tried on what happened`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    town.happens("contract.filed", on: "2026-03-14")
    town.happens(
      "contract.signed", on: "2026-03-02",
      about: ["contract": "c-2", "complex": "x-2", "enterprise": "e-2"])
    let draft = try book("rules/m12.yaml", "count: 15", "count: 10")
    let test = Backtest(
      from: town.book, to: draft, calendar: .china, facts: town.facts,
      within: "2026-01-01"..."2026-12-31")
    #expect(test.organs.map(\.bearer) == ["e-1", "e-2"])
    #expect(test.organs.map(\.old.late) == [0, 1])
    #expect(test.organs.map(\.new.late) == [1, 1])
    #expect(test.weeks.map(\.monday) == ["2026-03-09", "2026-03-16"])
    #expect(test.cliff.first?.day == "2026-03-12" && test.cliff.first?.count == 2)
    #expect(test.recorded.filter { $0.target == "e-2" && $0.old == 1 && $0.new == 1 }.count == 1)
  }
}
