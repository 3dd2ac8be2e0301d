import Civil

/// The steps from what set a duty off to where it stands, taken from the same functions that
/// decided it.
extension Evaluator {
  func steps(_ it: Determination, _ rule: ResolvedRule, _ subject: Case) -> [Step] {
    if case .threshold(let threshold) = rule.rule.body { return measures(threshold, subject) }
    guard let trigger = it.trigger, let due = it.due else { return [] }
    if let label = it.period, let window = Window(label) {
      return [
        Step(day: trigger, what: .period(window.chinese), calendar),
        Step(day: due, what: .periodEnd(calendar.reason(due)), calendar),
        Step(day: due, what: .counted(.close(rule.counting.close)), calendar),
      ]
    }
    if let deadline = rule.rule.deadline, isStated(it, deadline, subject) {
      return [
        Step(day: trigger, what: .counted(.trigger), calendar),
        Step(day: due, what: .stated, calendar),
      ]
    }
    guard let period = rule.period else { return [] }
    let steps = counted(it, rule, period, trigger, subject)
    let isMoved = it.flags.contains(.extended) || it.flags.contains(.ruleChanged)
    return isMoved ? steps + [Step(day: due, what: .moved, calendar)] : steps
  }

  private func counted(
    _ it: Determination, _ rule: ResolvedRule, _ period: Period, _ trigger: Day, _ subject: Case
  ) -> [Step] {
    let plain = count(rule, from: trigger, period).steps
    guard let deadline = rule.rule.deadline else { return plain }
    let pauses = Pauses(deadline, from: trigger, period, in: subject)
    guard let last = pauses.resumed.last else { return plain }
    let start = Step(day: trigger, what: .counted(.trigger), calendar)
    let resumed = pauses.resumed.map { Step(day: $0.day, what: .resumed(left: $0.left), calendar) }
    let rest = count(rule, from: last.day, period.with(last.left)).steps.dropFirst()
    return [start] + resumed + rest
  }

  private func isStated(_ it: Determination, _ deadline: Deadline, _ subject: Case) -> Bool {
    subject.happenings.contains {
      it.facts.contains($0.fact.id) && it.due != nil && deadline.statedDay($0) == it.due
    }
  }

  /// Every time it was measured, so that one sees how it came to this.
  private func measures(_ threshold: Threshold, _ subject: Case) -> [Step] {
    subject.events(threshold.at).map { at in
      let names = [threshold.value] + [threshold.whole].compactMap { $0 }
      let values = names.map { name in
        switch subject.attribute(name, first: at) {
        case .number(let number)?: String(number)
        case .flag(let flag)?: flag ? "是" : "否"
        default: "？"
        }
      }
      return Step(day: at.day, what: .measured(values.joined(separator: "/")), calendar)
    }
  }
}
