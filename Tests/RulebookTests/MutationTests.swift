import Civil
import Foundation
import Rulebook
import Testing

/// The book's cases are tried themselves: does one of them notice when a rule is spoilt?
@Suite struct MutationTests {
  @Test func `the book's cases notice nearly every slip in its rules`() throws {
    let scores = try Shihe.book.get().mutationScores(calendar: .china)
    let total = scores.map(\.total).reduce(0, +)
    let killed = scores.map(\.killed).reduce(0, +)
    #expect(total > 400)
    #expect(killed * 100 >= total * 95, "\(killed) of \(total)")
    #expect(scores.filter { $0.percent < 75 }.map(\.rule) == [])
  }

  @Test func `a rule whose cases are gone notices nothing`() throws {
    var files = Shihe.files
    for path in files.keys where path.hasPrefix("tests/") { files[path] = nil }
    let book = try Book.load(files: files)
    let score = try #require(book.mutationScores(calendar: .china, rule: "CON-FILE").first)
    #expect(score.killed == 0 && score.total > 5)
    #expect(score.survivors.contains("due: -1"))
  }
}
