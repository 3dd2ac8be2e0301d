import Civil
import Kernel
import Rulebook
import Testing

@Suite struct ShiheBookTests {
  @Test func `the book of the district loads without a fault`() throws {
    let book = try Shihe.book.get()
    #expect(book.status == .consultation)
    #expect(book.digest.count == 64)
  }

  @Test func `every clause of the policy is an anchored source`() throws {
    let clauses = try #require(try Shihe.book.get().sources.documents["seed"]).clauses
    let anchors = (1...20).map { "M\($0)" } + (1...4).map { "G\($0)" } + ["A1", "A2"]
    for anchor in anchors {
      let clause = try #require(clauses[anchor])
      #expect(clause.text.count > 40, "\(anchor)")
      #expect(clause.hash.count == 64)
    }
    #expect(clauses["M12.2"]?.text.hasPrefix("二是落实服务合同备案制度") == true)
  }

  /// What the registers announce is shown to people, and so must have a name.
  @Test(arguments: [
    "contract.signed", "contract.filed", "handover.completed", "handover.filed",
    "handover.posted", "project.delivered", "project.delivery_planned", "mode.decided",
    "mode.ended", "manager.changed",
  ])
  func `every event of the registers has a name`(kind: String) throws {
    #expect(try Shihe.book.get().vocabulary.events[kind] != nil)
  }

  @Test func `the book's own cases come out as they say`() throws {
    let book = try Shihe.book.get()
    #expect(book.tests.count >= 50)
    #expect(book.runTests(calendar: .china).map(\.message.en) == [])
  }

  @Test func `every rule that gives a duty has a case in the book`() throws {
    let book = try Shihe.book.get()
    let tested = Set(book.tests.map(\.rule))
    let duties = book.ownRules.filter { $0.kind == .deadline || $0.kind == .window }
    #expect(duties.map(\.id).filter { !tested.contains($0) } == [])
  }

  /// Another district's book, in our own words: other organs, filings and days, no code of its own.
  @Test func `a second district's book loads in the same program`() throws {
    let folder = Shihe.directory.replacing("/shihe", with: "/dongcheng")
    let book = try Book.load(directory: folder)
    #expect(book.district == "110101")
    #expect(book.runTests(calendar: .china).map(\.message.en) == [])
    let scores = book.mutationScores(calendar: .china)
    let killed = scores.map(\.killed).reduce(0, +)
    #expect(killed * 100 >= scores.map(\.total).reduce(0, +) * 95)
    let diff = BookDiff(from: try Shihe.book.get(), to: book, calendar: .china)
    #expect(diff.changes.contains { $0.rule == "MATTER" && $0.direction == .different })
  }
}
