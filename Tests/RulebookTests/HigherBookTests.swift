import Civil
import Foundation
import Kernel
import Rulebook
import Testing

/// The books of the state and the province, and what the district makes of them.
@Suite struct HigherBookTests {
  @Test(arguments: ["cn", "henan"])
  func `a higher book loads alone and its cases notice its slips`(name: String) throws {
    let book = try Book.load(directory: Shihe.directory.replacing("/shihe", with: "/\(name)"))
    #expect(book.runTests(calendar: .china).map(\.message.en) == [])
    let scores = book.mutationScores(calendar: .china)
    let (killed, total) = (scores.map(\.killed).reduce(0, +), scores.map(\.total).reduce(0, +))
    #expect(killed * 100 >= total * 95, "\(killed) of \(total): \(scores.flatMap(\.survivors))")
  }

  @Test func `each rule of the district knows its book and rank`() throws {
    let book = try Shihe.book.get()
    #expect(book.layers.map(\.id) == ["cn.property", "cn.henan.property", book.id])
    #expect(book.layers.map(\.rank) == [.law, .provincial, .district])
    let tell = try #require(book.rule("CC-TELL"))
    #expect(book.layer(of: tell)?.id == "cn.property" && tell.rank == .law)
    #expect(book.rule("PMR-NOTICE")?.rank == .regulation)
    #expect(book.rule("CON-FILE")?.rank == .district)
    #expect(book.heading(of: tell) == "民法典第947条（法律）")
    #expect(
      book.layerLines.map(\.en).first == "law: cn.property 2026.1.0, 3 rules count, 1 rest")
  }

  @Test func `what the district implements is owed once`() throws {
    let book = try Shihe.book.get()
    let carried = book.resting.compactMap { it -> String? in
      guard case .implemented(let by) = it.reason else { return nil }
      return "\(it.rule.id) \(by)"
    }
    #expect(
      carried == [
        "HN-CON-CONTENT CON-CONTENT", "HN-CON-FILE CON-FILE", "HN-HND-FILE HND-FILE",
        "HN-PRESALE CON-PRESALE", "PMR-COM-FILE HN-COM-FILE",
      ])
    var town = try Town()
    town.isSigned(on: "2026-09-16")
    let due = evaluate(book, calendar: .china, facts: town.facts, asOf: "2026-10-09")
    #expect(
      due.filter { $0.subject["contract"] == "c-1" && $0.due != nil }.map(\.rule) == ["CON-FILE"])
  }

  /// Nobody has read the province's text as it is in force: its duties are shown, not counted.
  @Test func `a duty of an article that nobody has read rests`() throws {
    let book = try Shihe.book.get()
    let unread = book.resting.filter { $0.reason == .unread }.map(\.rule.id)
    #expect(unread.contains("HN-GROUP") && unread.allSatisfy { $0.hasPrefix("HN-") })
    #expect(book.rules.filter { $0.id.hasPrefix("HN-") }.isEmpty)
  }
}
