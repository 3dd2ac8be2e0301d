import Civil
import Rulebook
import Testing

/// What holds for every kind of rule, on facts drawn by lot (always the same).
@Suite struct KindInvariantTests {
  let evaluator: Evaluator

  init() throws {
    evaluator = Evaluator(book: try Shihe.book.get(), calendar: .china)
  }

  private static let kinds = [
    "committee.formed", "committee.reelected", "review.done", "meeting.noticed", "meeting.called",
    "views.sought", "disclosure.posted", "decision.judged", "decision.questioned",
    "decision.upheld", "decision.found_unlawful", "decision.corrected", "owners.notified",
    "dispute.opened", "dispute.escalated", "dispute.closed", "board.seen", "board.missing",
    "fee.changed", "misconduct.reported", "misconduct.found", "misconduct.corrected",
    "joint_meeting.established", "joint_meeting.dropped", "group.consulted", "situation.noticed",
    "station.established", "assessment.done", "advice.sent", "presale.permitted",
  ]

  private func draw(_ dice: inout Seeded) -> [Fact] {
    let issue = DrawnFacts.fact(
      "issue", "book.issued", ["district": "411502"], DrawnFacts.day(&dice))
    return [issue]
      + (0..<120).map { number in
        let kind = Self.kinds[Int.random(in: 0..<Self.kinds.count, using: &dice)]
        let on = DrawnFacts.day(&dice)
        return Fact(
          id: "f-\(number)", kind: kind, subject: subject(kind, &dice), on: on,
          knownAt: on.start.adding(seconds: Int64.random(in: 0...6_000_000, using: &dice)),
          by: "office", attributes: attributes(&dice))
      }
  }

  private func subject(_ kind: String, _ dice: inout Seeded) -> [String: String] {
    let number = Int.random(in: 1...3, using: &dice)
    let role = evaluator.book.vocabulary.events[kind]?.about.first ?? "complex"
    switch role {
    case "district": return [role: "411502"]
    case "street": return [role: "41150200\(number)000"]
    default:
      return ["committee": "t-\(number)", "enterprise": "t-1"].merging([role: "t-\(number)"]) { $1 }
    }
  }

  private func attributes(_ dice: inout Seeded) -> [String: Attribute] {
    let isFull = Bool.random(using: &dice)
    return [
      "committee.members": .number(7),
      "committee.party_members": .number(Int64.random(in: 2...5, using: &dice)),
      "meeting.items": .list(isFull ? ["time", "place", "subjects", "agenda"] : ["time"]),
      "decision.subject": .text(isFull ? "other" : "management"),
      "board.items": .list(["manager"]), "misconduct.kind": .text(isFull ? "transfer" : "other"),
      "assessment.grade": .text(isFull ? "fail" : "good"),
    ]
  }

  private func lines(_ facts: [Fact], on day: Day) -> [String] {
    evaluator.evaluate(facts: facts, asOf: day, knownAt: .distantFuture).map(\.line)
  }

  @Test(arguments: 1...8)
  func `the order of the facts changes no byte`(seed: UInt64) {
    var dice = Seeded(seed &+ 5_000)
    let facts = draw(&dice)
    let answer = lines(facts, on: "2026-08-01")
    #expect(answer.count > 30)
    #expect(lines(facts.shuffled(using: &dice), on: "2026-08-01") == answer)
  }

  /// A meeting that is called is a plan; everything else that lies ahead is not known yet.
  @Test(arguments: 1...8)
  func `what happens later changes nothing earlier`(seed: UInt64) {
    var dice = Seeded(seed &+ 6_000)
    let facts = draw(&dice).filter { $0.kind != "meeting.called" }
    let day = DrawnFacts.day(&dice)
    #expect(lines(facts, on: day) == lines(facts.filter { $0.on <= day }, on: day))
  }

  @Test(arguments: 1...8)
  func `a district is the sum of its subjects`(seed: UInt64) {
    var dice = Seeded(seed &+ 7_000)
    let facts = draw(&dice)
    let day = DrawnFacts.day(&dice)
    let concerns = Set(facts.flatMap { evaluator.book.concerned(by: $0) })
    let each = concerns.flatMap {
      evaluator.evaluate($0, facts: facts, asOf: day, knownAt: .distantFuture)
    }
    #expect(each.map(\.line).sorted() == lines(facts, on: day).sorted())
  }

  @Test(arguments: 1...8)
  func `what is taken back leaves nothing but void duties`(seed: UInt64) {
    var dice = Seeded(seed &+ 8_000)
    let facts = draw(&dice)
    for _ in 0..<12 {
      let old = facts[Int.random(in: 1..<facts.count, using: &dice)]
      let back = Fact(
        id: "back", kind: old.kind, subject: old.subject, on: old.on, knownAt: old.knownAt,
        by: old.by, supersedes: old.id, withdraws: true)
      let without = evaluator.evaluate(
        facts: facts.filter { $0.id != old.id }, asOf: "2026-12-31", knownAt: .distantFuture)
      let withdrawn = evaluator.evaluate(
        facts: facts + [back], asOf: "2026-12-31", knownAt: .distantFuture)
      let kept = withdrawn.filter { $0.state != .void && without.map(\.key).contains($0.key) }
      #expect(kept.map(\.state) == without.map(\.state))
      let more = withdrawn.filter { !without.map(\.key).contains($0.key) }
      #expect(more.allSatisfy { $0.state == .void || $0.state == .undated })
    }
  }
}
