import Civil

/// Decides whether a number is reached, at the latest event that it is measured at.
struct ThresholdCase {
  let subject: Case
  let threshold: Threshold

  func findings() -> [Finding] {
    subject.single(threshold.at, label: "threshold", decide)
  }

  private func decide(_ at: Happening) -> Finding {
    var finding = Finding(subject, trigger: at, label: "threshold", state: .undetermined)
    let before = Preliminaries(subject: subject, trigger: at)
    finding.state = before.state(of: &finding, on: at.day) ?? state(&finding, at)
    return finding
  }

  private func state(_ finding: inout Finding, _ at: Happening) -> State {
    let names = [threshold.value] + [threshold.whole].compactMap { $0 }
    let values = names.map { subject.attribute($0, first: at) }
    finding.missing = zip(names, values).filter { $0.1 == nil }.map(\.0)
    guard let bound = bound(&finding),
      let holds = Measure(values, bound, threshold.comparison).holds
    else { return .undetermined }
    if holds { return .satisfied }
    let reason = subject.events(threshold.reason).last { $0.day >= at.day }
    guard let reason, !subject.resolved.isHard else { return .below }
    finding.facts.append(reason.fact.id)
    return .belowWithReason
  }

  /// A word without a number measures nothing.
  private func bound(_ finding: inout Finding) -> Threshold.Bound? {
    guard case .open(let key) = threshold.bound else { return threshold.bound }
    return subject.ground.book.openTerms[key]?.value.map { .number(Int64($0)) }
  }
}

/// A value held against a bound, in whole numbers.
struct Measure {
  let holds: Bool?

  init(_ values: [Attribute?], _ bound: Threshold.Bound, _ comparison: Guard.Comparison) {
    holds =
      switch (bound, values.first ?? nil, values.count > 1 ? values[1] : nil) {
      case (.share(let share), .number(let part)?, .number(let whole)?):
        Self.compare(part, whole, share, comparison)
      case (.number(let bound), .number(let value)?, nil):
        comparison.holds(.number(value), .number(bound))
      case (.flag(let bound), .flag(let value)?, nil):
        comparison.holds(.flag(value), .flag(bound))
      default: nil
      }
  }

  private static func compare(
    _ part: Int64, _ whole: Int64, _ share: Fraction, _ comparison: Guard.Comparison
  ) -> Bool? {
    guard whole > 0, part >= 0 else { return nil }
    let isReached = share.isReached(by: part, of: whole)
    let isExceeded = share.isExceeded(by: part, of: whole)
    return switch comparison {
    case .atLeast: isReached
    case .above: isExceeded
    case .atMost: !isExceeded
    case .below: !isReached
    case .equal: isReached && !isExceeded
    case .notEqual: !isReached || isExceeded
    }
  }
}
