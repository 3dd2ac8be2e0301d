import Civil

/// Decides whether one thing came before another. One answer for each subject: the first time it
/// went wrong, or else how it stands with the latest.
struct PrecedenceCase {
  let subject: Case
  let order: Precedence

  private static let label = "order"

  func findings() -> [Finding] {
    let after = subject.events(order.then, validIf: order.thenIf)
    guard !after.isEmpty else { return voided() }
    let found = after.map(decide)
    let wrong = found.first { [.violated, .late].contains($0.state) }
    return [wrong ?? found[found.count - 1]]
  }

  private func voided() -> [Finding] {
    subject.withdrawn.last { order.then.contains($0.fact.kind) }.map {
      [Finding(subject, trigger: $0, label: Self.label, state: .void)]
    } ?? []
  }

  private func decide(_ then: Happening) -> Finding {
    var finding = Finding(subject, trigger: then, label: Self.label, state: .pending)
    date(&finding, then)
    let first = subject.events(order.first, validIf: order.firstIf)
      .first { $0.day <= then.day && $0.day <= subject.asOf }
    if let first {
      finding.doneOn = first.day
      finding.facts.append(first.fact.id)
    } else if subject.hasUnclear(order.first, order.firstIf) {
      finding.flags.insert(.unclearFact)
    }
    let before = Preliminaries(subject: subject, trigger: then)
    finding.state = before.state(of: &finding, on: then.day) ?? state(&finding, then, first)
    return finding
  }

  /// The last day for the first thing: so long before the second.
  private func date(_ finding: inout Finding, _ then: Happening) {
    let resolved = subject.resolved
    guard let period = resolved.period else {
      finding.due = then.day
      finding.warnOn = resolved.warnDay(before: then.day, calendar: subject.ground.calendar)
      return
    }
    let due = resolved.due(from: then.day, period, calendar: subject.ground.calendar)
    finding.nominal = due.nominal
    finding.due = due.last
    finding.warnOn = resolved.warnDay(before: due.last, calendar: subject.ground.calendar)
    if due.isProvisional { finding.flags.insert(.provisional) }
  }

  private func state(
    _ finding: inout Finding, _ then: Happening, _ first: Happening?
  ) -> State {
    let due = finding.due ?? then.day
    if let first {
      guard first.day <= due else { return .violated }
      finding.nextChange = then.day > subject.asOf ? then.day : nil
      return then.day > subject.asOf ? .pending : .kept
    }
    guard then.day > subject.asOf else { return .violated }
    let timeline = Timeline(warnOn: finding.warnOn ?? due, due: due)
    finding.nextChange = timeline.nextChange(after: subject.asOf)
    return timeline.state(on: subject.asOf)
  }
}
