import Civil
import Rulebook
import Testing

/// What holds of everything that becomes known later: corrections, what is taken back, and the
/// explanations of it all (drawn, always the same).
@Suite struct KnowledgeTests {
  let evaluator: Evaluator

  init() throws {
    evaluator = Evaluator(book: try Shihe.book.get(), calendar: .china)
  }

  private func found(
    _ facts: [Fact], on day: Day, knownAt: Instant = .distantFuture
  ) -> [Determination] {
    evaluator.evaluate(facts: facts, asOf: day, knownAt: knownAt)
  }

  /// What is owed may turn void or be met, but it never drops out of the book of duties: only a
  /// policy that is issued later than was thought takes months and years away.
  @Test(arguments: 1...8)
  func `no duty disappears because more becomes known`(seed: UInt64) {
    var dice = Seeded(seed &+ 700)
    let facts = DrawnFacts.draw(&dice)
    var owed: Set<String> = []
    for moment in facts.map(\.knownAt).sorted() {
      // Late enough for every day that a correction may name.
      let now = found(facts, on: "2027-06-01", knownAt: moment)
      #expect(owed.subtracting(now.map(\.key)).isEmpty)
      owed.formUnion(now.filter { $0.period == nil }.map(\.key))
    }
  }

  @Test(arguments: 1...8)
  func `a correction comes to what the right record would have come to`(seed: UInt64) {
    var dice = Seeded(seed &+ 800)
    let facts = DrawnFacts.draw(&dice, corrections: false)
    let day = DrawnFacts.day(&dice)
    for _ in 0..<10 {
      let old = facts[Int.random(in: 1..<facts.count, using: &dice)]
      let on = DrawnFacts.day(&dice)
      let right = copy(old, id: old.id, on: on)
      let correction = copy(old, id: "right", on: on, supersedes: old.id)
      let corrected = found(facts + [correction], on: day)
      let plain = found(facts.map { $0.id == old.id ? right : $0 }, on: day)
      #expect(corrected.map(bare) == plain.map(bare))
    }
  }

  @Test(arguments: 1...8)
  func `what is taken back leaves nothing but void duties`(seed: UInt64) {
    var dice = Seeded(seed &+ 900)
    let facts = DrawnFacts.draw(&dice, corrections: false)
    let day = DrawnFacts.day(&dice)
    for _ in 0..<10 {
      let old = facts[Int.random(in: 1..<facts.count, using: &dice)]
      let back = copy(old, id: "back", on: old.on, supersedes: old.id, withdraws: true)
      let without = found(facts.filter { $0.id != old.id }, on: day)
      let withdrawn = found(facts + [back], on: day)
      #expect(withdrawn.filter { $0.state != .void }.map(bare).elementsEqual(without.map(bare)))
      #expect(withdrawn.filter { $0.state == .void }.allSatisfy { $0.facts.contains(old.id) })
    }
  }

  /// Years do not count: the same facts known in another order come to the same in the end.
  @Test(arguments: 1...6)
  func `when facts became known does not change what they come to`(seed: UInt64) {
    var dice = Seeded(seed &+ 1_000)
    // Plans are told apart by when they were made, and proofs by when they came.
    let facts = DrawnFacts.draw(&dice, plans: false, corrections: false)
    let day = DrawnFacts.day(&dice)
    let moved = facts.map { copy($0, id: $0.id, on: $0.on, knownAt: DrawnFacts.day(&dice).start) }
    let (before, after) = (found(facts, on: day), found(moved, on: day))
    #expect(before.map(\.key) == after.map(\.key))
    #expect(before.map(\.due) == after.map(\.due))
  }

  @Test(arguments: 1...6)
  func `an explanation says what was computed`(seed: UInt64) throws {
    var dice = Seeded(seed &+ 1_100)
    let facts = DrawnFacts.draw(&dice)
    let day = DrawnFacts.day(&dice)
    for it in found(facts, on: day) {
      let told = try #require(evaluator.explain(it, facts: facts, asOf: day))
      let last = told.steps.last?.day
      #expect(last == nil || it.due == nil || last == it.due, "\(it.line)")
      #expect(!told.conclusion.isEmpty && !told.conclusion.contains("{"))
      if let due = it.due, it.state == .late {
        #expect(
          told.conclusion.contains(due.chinese) && told.conclusion.contains("\(it.daysLate)天"))
      }
      #expect(told.readings.filter(\.isChosen).allSatisfy { $0.determination == it })
      let quoted = it.cites.filter { $0.hasPrefix("seed#") }
      #expect(told.clauses.map(\.citation.description) == quoted)
      #expect(told.facts.map(\.id) == it.facts)
      for text in told.account + told.parties.map(\.text) + told.readings.map(\.text) {
        #expect(!text.contains("{") && !text.contains("nil"), "\(text)")
      }
    }
  }

  @Test func `a longer period never ends earlier`() throws {
    let book = try Shihe.book.get()
    for counting in book.countings.values where counting.start == .nextDay {
      for offset in stride(from: 0, to: 900, by: 11) {
        let trigger = Day("2025-01-01").adding(offset)
        for unit in [Period.days, Period.workingDays, Period.months] {
          let dues = (1...40).map { counting.due(from: trigger, unit($0), calendar: .china).due }
          #expect(dues == dues.sorted(), "\(counting.key) from \(trigger)")
        }
      }
    }
  }

  /// Everything but which facts it rests on.
  private func bare(_ it: Determination) -> String {
    [
      it.key, it.state.rawValue, "\(it.trigger as Any)", "\(it.due as Any)", "\(it.doneOn as Any)",
      it.bearer ?? "", it.to ?? "", String(it.daysLate),
    ].joined(separator: "|")
  }

  private func copy(
    _ fact: Fact, id: String, on day: Day, knownAt: Instant? = nil, supersedes: String? = nil,
    withdraws: Bool = false
  ) -> Fact {
    Fact(
      id: id, kind: fact.kind, subject: fact.subject, on: day, knownAt: knownAt ?? fact.knownAt,
      by: fact.by, attributes: fact.attributes, supersedes: supersedes, withdraws: withdraws)
  }
}
