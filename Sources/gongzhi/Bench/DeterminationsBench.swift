import Civil
import Rulebook

extension Benchmark {
  /// Four million obligations of a rule of the book, on one thread: due day, state, next change,
  /// provisional or not. The making of the rule's table is part of the time.
  static let determinations = Benchmark(name: "determinations") {
    let book = try Book.load(directory: "rulebooks/shihe")
    let evaluator = Evaluator(book: book, calendar: .china)
    let population = Population.drawn(4_000_000)
    return try ["CON-FILE", "HND-CHECK", "STR-OFFICE"].map { rule in
      try measure(rule, of: evaluator, for: population)
    }
  }

  private static func measure(
    _ rule: String, of evaluator: Evaluator, for population: Population
  ) throws -> Figure {
    var answers: [PopulationPass.Answer] = []
    let seconds = seconds {
      evaluator.population(rule: rule)?.evaluate(population, asOf: "2026-09-16", into: &answers)
    }
    try population.check(answers, rule, evaluator)
    return Figure(
      what: "\(rule) 逐项判定", value: Double(answers.count) / seconds, unit: "项/秒",
      limit: .atLeast(10_000_000))
  }
}

extension Population {
  /// Spread over three years, two thirds of them done; always the same.
  fileprivate static func drawn(_ count: Int) -> Population {
    var state: UInt64 = 411_502
    func draw(_ sides: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % sides)
    }
    let first: Day = "2024-01-01"
    let triggers = (0..<count).map { _ in first.adding(draw(1096)) }
    let done = triggers.map { draw(3) == 0 ? Day.never : $0.adding(draw(40)) }
    return Population(triggers: triggers, done: done)
  }

  /// Every thousandth row against the account that is shown to people, day by day.
  fileprivate func check(
    _ answers: [PopulationPass.Answer], _ rule: String, _ evaluator: Evaluator
  ) throws {
    guard answers.count == triggers.count else { throw WrongAnswer(trigger: triggers[0]) }
    for row in stride(from: 0, to: answers.count, by: 1000) {
      let account = evaluator.count(rule: rule, from: triggers[row])
      guard account?.steps.last?.day == answers[row].due else {
        throw WrongAnswer(trigger: triggers[row])
      }
    }
  }
}

/// Fast but wrong is no figure.
private struct WrongAnswer: Error, CustomStringConvertible {
  let trigger: Day

  var description: String {
    "起因 \(trigger) 的到期日与逐日推算不符 / the due day of \(trigger) is not that of its account"
  }
}
