import Civil

/// All that is owed under one of two calendars, with the facts at hand to say how it was counted.
struct CalendarSide {
  private let evaluator: Evaluator
  private let index: FactIndex
  private let all: [Determination]

  init(
    _ book: Book, _ calendar: WorkCalendar, _ facts: [Fact], asOf: Day, knownAt: Instant
  ) {
    evaluator = Evaluator(book: book, calendar: calendar)
    index = FactIndex(facts, asOf: asOf, knownAt: knownAt, ground: evaluator.ground)
    all = evaluator.evaluate(index)
  }

  /// Each duty as it stands here and there; what is known on one side alone as well.
  func paired(with other: CalendarSide) -> [CalendarPair] {
    let there = Dictionary(other.all.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
    let here = Set(all.map(\.key))
    return all.map { CalendarPair(old: $0, new: there[$0.key]) }
      + other.all.filter { !here.contains($0.key) }.map { CalendarPair(old: nil, new: $0) }
  }

  /// The steps to the last day, without the plain days that merely count and the hour it ends at.
  func steps(_ it: Determination) -> [Step] {
    guard let rule = evaluator.rule(it.rule) else { return [] }
    return evaluator.steps(it, rule, index.case(of: rule, it.subject)).filter {
      if case .counted(.close) = $0.what { false } else { $0.isLandmark }
    }
  }
}

/// One duty under the two calendars.
struct CalendarPair {
  let old: Determination?
  let new: Determination?

  /// What has no last day at all falls within every period.
  func falls(within period: ClosedRange<Day>) -> Bool {
    let days = [old?.due, new?.due].compactMap { $0 }
    return days.isEmpty || days.contains(where: period.contains)
  }

  var differs: Bool {
    old?.due != new?.due || old?.nominal != new?.nominal || old?.state != new?.state
  }

  var isSettled: Bool {
    guard !differs, let old, let new else { return false }
    return old.flags.contains(.provisional) && !new.flags.contains(.provisional)
  }

  func change(_ before: CalendarSide, _ after: CalendarSide) -> CalendarDiff.Change? {
    guard let it = new ?? old else { return nil }
    let (was, becomes) = (old.map(before.steps) ?? [], new.map(after.steps) ?? [])
    return CalendarDiff.Change(
      key: it.key, rule: it.rule, bearer: it.bearer, subject: it.subject,
      old: old.map { $0.standing(was, without: becomes) },
      new: new.map { $0.standing(becomes, without: was) })
  }
}

extension Determination {
  fileprivate func standing(_ steps: [Step], without others: [Step]) -> CalendarDiff.Standing {
    let known = Set(others.map(Moment.init))
    return CalendarDiff.Standing(
      nominal: nominal, due: due, state: state, why: steps.filter { !known.contains(Moment($0)) })
  }
}

/// A step, whether or not a notice has arranged its day yet.
private struct Moment: Hashable {
  let day: Day
  let what: Step.What

  init(_ step: Step) {
    day = step.day
    what = step.what
  }
}
