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
    let plain = Evaluator(book: self, calendar: calendar)
    return tests.flatMap { test in
      test.failures(
        test.readings.isEmpty
          ? plain : Evaluator(book: reading(test.readings), calendar: calendar))
    }
  }
}

extension BookTest {
  func failures(_ evaluator: Evaluator) -> [BookTestFailure] {
    expectations.flatMap { expectation in
      TestRun(test: self, expectation: expectation, evaluator: evaluator).failures()
    }
  }
}

private struct TestRun {
  let test: BookTest
  let expectation: BookTest.Expectation
  let evaluator: Evaluator

  func failures() -> [BookTestFailure] {
    if !expectation.matter.isEmpty { return competence() }
    if expectation.after != nil { return consequence() }
    let found = determinations()
    if expectation.isNone {
      return found.isEmpty ? [] : [failure("不该有这项义务", "should not come out at all")]
    }
    guard found.count == 1, let only = found.first else {
      return [failure("应恰好有一项，有 \(found.count) 项", "expected one, found \(found.count)")]
    }
    return differences(only)
  }

  /// Which organ a table names.
  private func competence() -> [BookTestFailure] {
    let found = evaluator.book.competent(by: test.rule, for: expectation.matter)
    return [compare("to", expectation.to ?? "", found?.name ?? "")].compactMap { $0 }
  }

  /// Whether the rule follows from another one's breach, by whom and to whom.
  private func consequence() -> [BookTestFailure] {
    let found = determinations(of: expectation.after ?? "").filter(matches)
      .flatMap(evaluator.proposals).filter { $0.rule == test.rule }
    if expectation.isNone {
      return found.isEmpty ? [] : [failure("不该有这项后果", "should not follow")]
    }
    guard found.count == 1, let only = found.first else {
      return [failure("应恰好有一项后果，有 \(found.count) 项", "expected one, found \(found.count)")]
    }
    return [
      compare("by", expectation.by, only.by), compare("target", expectation.target, only.target),
      compare("appeal", expectation.appeal?.description, only.isAppealable.description),
    ].compactMap { $0 }
  }

  private func determinations() -> [Determination] {
    determinations(of: test.rule).filter(matches)
  }

  private func determinations(of rule: String) -> [Determination] {
    evaluator.evaluate(
      facts: test.given, asOf: expectation.asOf, knownAt: expectation.knownAt, rule: rule)
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
      compare("supervisor", expectation.by, found.supervisor),
      compare(
        "missing", expectation.missing?.joined(separator: " "),
        found.missing.joined(separator: " ")),
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
