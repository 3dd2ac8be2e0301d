import Civil

extension Benchmark {
  /// Four million obligations on one thread: due day, standing, next change, provisional or not.
  static let determinations = Benchmark(name: "determinations") {
    let ways: [(String, Counting, Period)] = [
      ("15日", .civilCode, .days(15)),
      ("15个工作日", .workingDays, .days(15)),
      ("1个月", .civilCode, .months(1)),
      ("交付15日前", .backward, .days(15)),
    ]
    let population = Population.drawn(4_000_000)
    return try ways.map { name, counting, period in
      let asOf: Day = "2026-09-16"
      var answers: [Population.Answer] = []
      let seconds = Benchmark.seconds {
        let table = DueTable(counting, period, warning: 5, calendar: .china)
        population.evaluate(table, asOf: asOf, into: &answers)
      }
      try population.check(answers, counting, period)
      return Figure(
        what: "\(name)，逐项判定", value: Double(answers.count) / seconds, unit: "项/秒",
        limit: .atLeast(10_000_000))
    }
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
    _ answers: [Answer], _ counting: Counting, _ period: Period
  ) throws {
    for row in stride(from: 0, to: answers.count, by: 1000) {
      let steps = counting.steps(from: triggers[row], period, calendar: .china)
      guard steps.last?.day == answers[row].due else { throw WrongAnswer(trigger: triggers[row]) }
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
