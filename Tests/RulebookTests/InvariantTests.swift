import Civil
import Foundation
import Rulebook
import Testing

/// What holds for every book, every day and every order of the facts (drawn, always the same).
@Suite struct InvariantTests {
  let evaluator: Evaluator

  init() throws {
    evaluator = Evaluator(book: try Shihe.book.get(), calendar: .china)
  }

  private func lines(_ facts: [Fact], on day: Day, knownAt: Instant = .distantFuture) -> [String] {
    evaluator.evaluate(facts: facts, asOf: day, knownAt: knownAt).map(\.line)
  }

  @Test(arguments: 1...6)
  func `the order of the facts changes no byte`(seed: UInt64) {
    var dice = Seeded(seed)
    let facts = DrawnFacts.draw(&dice)
    let day = DrawnFacts.day(&dice)
    let answer = lines(facts, on: day)
    #expect(!answer.isEmpty)
    #expect(lines(facts.shuffled(using: &dice), on: day) == answer)
    #expect(lines(facts.reversed(), on: day) == answer)
  }

  @Test(arguments: 1...6)
  func `what happens later changes nothing earlier`(seed: UInt64) {
    var dice = Seeded(seed &+ 100)
    let facts = DrawnFacts.draw(&dice, plans: false, corrections: false)
    let day = DrawnFacts.day(&dice)
    let until = facts.filter { $0.on <= day }
    #expect(lines(facts, on: day) == lines(until, on: day))
  }

  @Test(arguments: 1...6)
  func `what becomes known later changes nothing that was known`(seed: UInt64) {
    var dice = Seeded(seed &+ 200)
    let facts = DrawnFacts.draw(&dice)
    let day = DrawnFacts.day(&dice)
    let moment = DrawnFacts.day(&dice).start
    let known = facts.filter { $0.knownAt <= moment }
    #expect(lines(facts, on: day, knownAt: moment) == lines(known, on: day))
  }

  @Test(arguments: 1...6)
  func `a district is the sum of its subjects`(seed: UInt64) {
    var dice = Seeded(seed &+ 300)
    let facts = DrawnFacts.draw(&dice)
    let day = DrawnFacts.day(&dice)
    let concerns = Set(facts.flatMap { evaluator.book.concerned(by: $0) })
    let each = concerns.flatMap {
      evaluator.evaluate($0, facts: facts, asOf: day, knownAt: .distantFuture)
    }
    let all = evaluator.evaluate(facts: facts, asOf: day, knownAt: .distantFuture)
    #expect(each.map(\.line).sorted() == all.map(\.line).sorted())
  }

  @Test(arguments: 1...6)
  func `a subject needs no facts but its own and the policy's issue`(seed: UInt64) {
    var dice = Seeded(seed &+ 400)
    let facts = DrawnFacts.draw(&dice)
    let day = DrawnFacts.day(&dice)
    for concern in Set(facts.flatMap { evaluator.book.concerned(by: $0) }) {
      let own = facts.filter { isAbout($0, concern) }
      let alone = evaluator.evaluate(concern, facts: own, asOf: day, knownAt: .distantFuture)
      let among = evaluator.evaluate(concern, facts: facts, asOf: day, knownAt: .distantFuture)
      #expect(alone == among)
    }
  }

  /// A state never comes back once it has been left; with the facts as they are, only time passes.
  @Test(arguments: 1...6)
  func `states only move forward as the days pass`(seed: UInt64) {
    var dice = Seeded(seed &+ 500)
    let facts = DrawnFacts.draw(&dice, plans: false, corrections: false)
    let concerns = Set(facts.flatMap { evaluator.book.concerned(by: $0) })
      .filter { ["CON-FILE", "HND-FILE", "CRD-MONTH"].contains($0.rule) }
    var rank: [String: Int] = [:]
    for number in stride(from: Int32(20_400), through: 20_800, by: 2) {
      for it in concerns.flatMap({ concern in
        evaluator.evaluate(
          concern, facts: facts.filter { isAbout($0, concern) }, asOf: Day(number: number),
          knownAt: .distantFuture)
      }) {
        let now = Self.rank(it.state)
        #expect(now >= rank[it.key, default: 0], "\(it.line)")
        rank[it.key] = now
      }
    }
  }

  private func isAbout(_ fact: Fact, _ concern: Concern) -> Bool {
    fact.kind == "book.issued" || concern.subject.contains { fact.subject[$0.key] == $0.value }
  }

  private static func rank(_ state: State) -> Int {
    switch state {
    case .anticipated, .undated: 0
    case .open: 1
    case .dueSoon: 2
    case .late: 3
    case .breached: 4
    default: 5
    }
  }

  /// With the facts as they are, nothing changes between the question's day and `nextChange`.
  @Test(arguments: 1...4)
  func `nothing changes before the day that is given for the next change`(seed: UInt64) {
    var dice = Seeded(seed &+ 600)
    let facts = DrawnFacts.draw(&dice)
    let day = DrawnFacts.day(&dice)
    for it in evaluator.evaluate(facts: facts, asOf: day, knownAt: .distantFuture) {
      let last = it.nextChange ?? day.adding(400)
      #expect(last > day)
      let concern = Concern(rule: it.rule, subject: it.subject)
      let own = facts.filter { isAbout($0, concern) }
      for later in [last.adding(-1), day.adding(max(1, last.days(since: day) / 2))]
      where later > day && later < last {
        let then = evaluator.evaluate(concern, facts: own, asOf: later, knownAt: .distantFuture)
          .first { $0.key == it.key }
        #expect(then?.state == it.state, "\(it.line) on \(later)")
      }
      guard let next = it.nextChange, it.state == .open || it.state == .dueSoon else { continue }
      let then = evaluator.evaluate(concern, facts: own, asOf: next, knownAt: .distantFuture)
      #expect(then.contains { $0.key == it.key })
    }
  }

  @Test(arguments: ["CON-FILE", "HND-FILE", "HND-POST", "STR-OFFICE", "HND-CHECK"])
  func `a later trigger never falls due earlier, and a due day is worked where it rolls`(
    rule: String
  ) throws {
    let isBackward = rule == "HND-CHECK"
    var last = Day(number: 0)
    for number in Int32(17_600)...21_500 {
      let trigger = Day(number: number)
      let count = try #require(evaluator.count(rule: rule, from: trigger))
      #expect(count.due >= last)
      #expect(isBackward ? count.due < trigger : count.due > trigger)
      #expect(isBackward || WorkCalendar.china.isWorking(count.due))
      #expect(count.steps.first?.day == trigger)
      #expect(count.steps.last?.day == count.due)
      last = count.due
    }
  }

  @Test(arguments: ["CON-FILE", "HND-FILE", "HND-POST", "HND-CHECK"])
  func `a population answers as each of its members would`(rule: String) throws {
    let pass = try #require(evaluator.population(rule: rule))
    var dice = Seeded(7)
    let asOf: Day = "2026-09-16"
    let triggers = (0..<400).map { _ in
      Day("2026-06-01").adding(Int.random(in: 0...200, using: &dice))
    }
    let done = triggers.map {
      Bool.random(using: &dice) ? Day.never : $0.adding(Int.random(in: -30...60, using: &dice))
    }
    var answers: [PopulationPass.Answer] = []
    pass.evaluate(Population(triggers: triggers, done: done), asOf: asOf, into: &answers)
    for (row, answer) in answers.enumerated() {
      guard let member = try member(rule, triggers[row], done[row], asOf) else {
        #expect(triggers[row] > asOf)
        continue
      }
      #expect(member.due == answer.due)
      #expect(member.state == answer.state, "\(triggers[row]) \(done[row])")
      #expect(member.flags.contains(.provisional) == answer.isProvisional)
      #expect(member.nextChange ?? .never == answer.nextChange, "\(triggers[row]) \(done[row])")
    }
  }

  private func member(_ rule: String, _ trigger: Day, _ done: Day, _ asOf: Day) throws
    -> Determination?
  {
    let found = try #require(evaluator.book.rule(rule))
    guard case .deadline(let deadline) = found.body else { return nil }
    let subject = [found.each[0]: "it"]
    var facts = [DrawnFacts.fact("t", deadline.triggers[0], subject, trigger)]
    if done != .never { facts.append(DrawnFacts.fact("d", deadline.doneBy[0], subject, done)) }
    return evaluator.evaluate(
      Concern(rule: rule, subject: subject), facts: facts, asOf: asOf, knownAt: .distantFuture
    ).first
  }
}
