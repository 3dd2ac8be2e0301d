import Civil

/// What set a deadline going, once for each instance.
struct Trigger {
  let happening: Happening?
  let day: Day?
  let label: String
  /// It lies ahead and may still move.
  let isPlanned: Bool
  /// The plan was moved forward after its own due day.
  let knownOn: Day?
  let facts: [String]
}

enum Triggers {
  static func find(_ deadline: Deadline, in subject: Case) -> [Trigger] {
    if let issued = subject.ground.book.anchors.issued, deadline.triggers == [issued] {
      return [anchored(issued, in: subject)]
    }
    if deadline.followsLatestPlan {
      return latestPlan(deadline, in: subject).map { [$0] } ?? []
    }
    return subject.events(deadline.triggers).map { happening in
      Trigger(
        happening: happening, day: happening.day, label: happening.root,
        isPlanned: happening.day > subject.asOf, knownOn: nil, facts: [happening.fact.id])
    }
  }

  /// The issue of the policy is one event for all: its day may be unknown, the duty is not.
  private static func anchored(_ issued: String, in subject: Case) -> Trigger {
    Trigger(
      happening: nil, day: subject.issued?.day, label: issued, isPlanned: false, knownOn: nil,
      facts: [subject.issued?.fact].compactMap { $0 })
  }

  /// The actual event, or else the plan that became known last.
  private static func latestPlan(_ deadline: Deadline, in subject: Case) -> Trigger? {
    if let actual = deadline.actual.flatMap({ subject.events([$0]).first }) {
      return Trigger(
        happening: actual, day: actual.day, label: "plan", isPlanned: false, knownOn: nil,
        facts: [actual.fact.id])
    }
    let plans = subject.events(deadline.triggers)
      .sorted { ($0.fact.knownAt, $0.root) < ($1.fact.knownAt, $1.root) }
    guard let latest = plans.last else { return nil }
    let wasLater = plans.dropLast().contains { $0.day > latest.day }
    return Trigger(
      happening: latest, day: latest.day, label: "plan", isPlanned: latest.day > subject.asOf,
      knownOn: wasLater ? latest.fact.knownAt.day : nil, facts: [latest.fact.id])
  }

  /// Instances whose trigger was taken back.
  static func void(_ deadline: Deadline, in subject: Case) -> [Trigger] {
    var taken = subject.withdrawn.filter { deadline.triggers.contains($0.fact.kind) }
    if deadline.followsLatestPlan {
      guard subject.events(deadline.triggers + [deadline.actual].compactMap { $0 }).isEmpty
      else { return [] }
      taken = Array(taken.suffix(1))
    }
    return taken.map { happening in
      Trigger(
        happening: happening, day: happening.day,
        label: deadline.followsLatestPlan ? "plan" : happening.root, isPlanned: false,
        knownOn: nil, facts: [happening.fact.id])
    }
  }
}
