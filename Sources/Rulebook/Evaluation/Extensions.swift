import Civil

extension DeadlineCase {
  /// The last day, as far as competent organs have moved it before it had passed. Whoever comes
  /// too late, once too often or without competence moves nothing.
  func extended(_ finding: inout Finding, beyond due: Day) -> Day {
    guard let extending = deadline.extending else { return due }
    let anchors = subject.ground.book.anchors
    let supervisor = Parties(subject, trigger: finding.trigger)
      .find(subject.resolved.rule.who.supervisor)
    var last = due
    var granted = 0
    for event in subject.events(extending.by, aboutRule: anchors.about) {
      let isCompetent = anchors.exempting.contains(event.fact.by) || event.fact.by == supervisor
      guard isCompetent, event.day <= last, granted < extending.atMost,
        case .text(let text)? = event.fact.attributes[extending.until], let until = Day(text),
        until > last
      else {
        finding.flags.insert(.extensionVoid)
        continue
      }
      last = until
      granted += 1
      finding.facts.append(event.fact.id)
      finding.flags.insert(.extended)
    }
    return last
  }

  /// Whether the bearer had done the own part in time, and only the organ was late.
  func flagUpstream(_ finding: inout Finding, _ trigger: Trigger) {
    guard !deadline.ownPart.isEmpty, let due = finding.due,
      [.late, .metLate, .breached].contains(finding.state),
      let own = subject.events(deadline.ownPart).first(where: { part in
        trigger.day.map { part.day >= $0 } ?? true
      }), own.day <= due
    else { return }
    finding.facts.append(own.fact.id)
    finding.flags.insert(.upstreamCaused)
  }
}

extension Deadline {
  var isStated: Bool {
    if case .stated = term { true } else { false }
  }

  /// The last day that the trigger itself states.
  func statedDay(_ trigger: Happening?) -> Day? {
    guard case .stated(let attribute, _) = term,
      case .text(let text)? = trigger?.fact.attributes[attribute]
    else { return nil }
    return Day(text)
  }
}
