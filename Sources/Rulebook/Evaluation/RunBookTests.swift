public import Civil
public import Kernel

/// A case of the book that came out otherwise than it says.
public struct BookTestFailure: Hashable, Sendable {
  public let test: String
  public let place: Place
  public let message: Message
}

extension Book {
  /// Runs the book's own cases.
  public func runTests(calendar: WorkCalendar) -> [BookTestFailure] {
    tests.flatMap { test in
      let evaluator = Evaluator(book: reading(test.readings), calendar: calendar)
      return test.expectations.flatMap { expectation in
        TestRun(test: test, expectation: expectation, evaluator: evaluator).failures()
      }
    }
  }
}

private struct TestRun {
  let test: BookTest
  let expectation: BookTest.Expectation
  let evaluator: Evaluator

  func failures() -> [BookTestFailure] {
    let found = determinations()
    if expectation.isNone {
      return found.isEmpty ? [] : [failure("不该有这项义务", "should not come out at all")]
    }
    guard found.count == 1, let only = found.first else {
      return [failure("应恰好有一项，有 \(found.count) 项", "expected one, found \(found.count)")]
    }
    return differences(only)
  }

  private func determinations() -> [Determination] {
    evaluator.evaluate(facts: test.given, asOf: expectation.asOf, knownAt: expectation.knownAt)
      .filter { $0.rule == test.rule && matches($0) }
  }

  private func matches(_ determination: Determination) -> Bool {
    expectation.of.allSatisfy { role, id in
      role == "period" ? determination.period == id : determination.subject[role] == id
    }
  }

  private func differences(_ found: Determination) -> [BookTestFailure] {
    [
      compare("state", expectation.state?.rawValue, found.state.rawValue),
      compare("due", expectation.due?.description, found.due?.description),
      compare("nominal", expectation.nominal?.description, found.nominal?.description),
      compare("to", expectation.to, found.to),
      compare("bearer", expectation.bearer, found.bearer),
      compare("days_late", expectation.daysLate.map(String.init), String(found.daysLate)),
      compare(
        "flags", expectation.flags?.joined(separator: " "),
        found.flags.map(\.rawValue).joined(separator: " ")),
    ].compactMap { $0 }
  }

  private func compare(_ name: String, _ expected: String?, _ found: String?) -> BookTestFailure? {
    guard let expected, expected != found else { return nil }
    let found = found ?? "-"
    return failure(
      "\(expectation.asOf) 的 \(name) 应是 \(expected)，得出 \(found)",
      "\(name) on \(expectation.asOf) should be \(expected), is \(found)")
  }

  private func failure(_ zh: String, _ en: String) -> BookTestFailure {
    BookTestFailure(
      test: test.name, place: expectation.place,
      message: Message(zh: "“\(test.name)”：\(zh)。", en: "“\(test.name)”: \(en)"))
  }
}
