import Civil

/// What the owners decided. That a motion did not pass is not the decision of its opposite.
public enum Verdict: String, CaseIterable, Sendable {
  case passed
  /// As many were against as would have been needed for it.
  case rejected
  case noDecision
  /// The silent should follow the majority, and heads and area do not agree which one that is.
  case undetermined
}

extension CountingRules {
  /// Enough heads and enough area take part.
  func hasQuorum(_ participating: Side, of total: Side) -> Bool {
    participation.isReached(by: participating.heads, of: total.heads)
      && participation.isReached(by: participating.area, of: total.area)
  }

  /// Enough of those who take part, on heads and on area.
  func isMajority(_ side: Side, of participating: Side, for kind: Motion.Kind) -> Bool {
    switch kind {
    case .ordinary:
      ordinary.isExceeded(by: side.heads, of: participating.heads)
        && ordinary.isExceeded(by: side.area, of: participating.area)
    case .special:
      special.isReached(by: side.heads, of: participating.heads)
        && special.isReached(by: side.area, of: participating.area)
    case .dissent: false
    }
  }

  /// Lets the silent join, and says what the owners decided.
  func decide(_ kind: Motion.Kind, _ figures: inout Figures) -> Verdict {
    if case .dissent(let limit) = kind { return objection(figures, limit) }
    let leader = Leader(figures)
    let mustFollow = silence(for: kind) == .followMajority && figures.deemed != Side()
    figures.participating += figures.deemed
    if mustFollow {
      guard let leader else { return .undetermined }
      switch leader {
      case .yes: figures.yes += figures.deemed
      case .no: figures.no += figures.deemed
      }
    }
    guard hasQuorum(figures.participating, of: figures.total) else { return .noDecision }
    if isMajority(figures.yes, of: figures.participating, for: kind) { return .passed }
    if isMajority(figures.no, of: figures.participating, for: kind) { return .rejected }
    return .noDecision
  }

  /// 以下 includes the number itself.
  private func objection(_ figures: Figures, _ limit: Fraction) -> Verdict {
    let total = figures.total
    guard total.heads > 0, total.area > 0 else { return .noDecision }
    let isTooMuch =
      limit.isExceeded(by: figures.no.heads, of: total.heads)
      || limit.isExceeded(by: figures.no.area, of: total.area)
    return isTooMuch ? .noDecision : .passed
  }
}

/// The side that leads among those who voted, where heads and area agree on one.
private enum Leader {
  case yes, no

  init?(_ figures: Figures) {
    if figures.yes.heads > figures.no.heads, figures.yes.area > figures.no.area {
      self = .yes
    } else if figures.no.heads > figures.yes.heads, figures.no.area > figures.yes.area {
      self = .no
    } else {
      return nil
    }
  }
}
