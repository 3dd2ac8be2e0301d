import Civil

extension Threshold {
  /// 1 where the other bound asks more, -1 where less; both if the two cannot be compared.
  func weights(_ other: Threshold) -> [Int] {
    guard bound != other.bound else { return [0] }
    guard let sign = comparison.sign, let more = bound.isLess(than: other.bound) else {
      return [1, -1]
    }
    return [more ? sign : -sign]
  }
}

extension Guard.Comparison {
  /// Whether a greater bound asks more.
  fileprivate var sign: Int? {
    switch self {
    case .atLeast, .above: 1
    case .atMost, .below: -1
    default: nil
    }
  }
}

extension Threshold.Bound {
  fileprivate func isLess(than other: Threshold.Bound) -> Bool? {
    switch (self, other) {
    case (.number(let one), .number(let two)): one < two
    case (.share(let one), .share(let two)):
      one.numerator * two.denominator < two.numerator * one.denominator
    default: nil
    }
  }
}

extension Deadline.Term {
  /// What must come first must come earlier by so much: the longer lead asks more.
  func weights(_ other: Deadline.Term) -> [Int] {
    guard self != other else { return [0] }
    switch (self, other) {
    case (.period(.days(let one)), .period(.days(let two))),
      (.period(.workingDays(let one)), .period(.workingDays(let two))),
      (.period(.months(let one)), .period(.months(let two))),
      (.period(.years(let one)), .period(.years(let two))):
      return [two - one]
    // Where nothing was asked, or nothing yet, any lead is more.
    case (.none, .period), (.open, .period): return [1]
    case (.period, .none): return [-1]
    default: return [1, -1]
    }
  }
}
