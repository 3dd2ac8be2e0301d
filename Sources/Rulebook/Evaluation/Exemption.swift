import Civil

/// Whether a competent organ has exempted a duty.
struct Exemption {
  let granted: Happening?
  let isNotCompetent: Bool

  init(_ subject: Case, trigger: Happening?, concerns: (Happening) -> Bool) {
    let anchors = subject.ground.book.anchors
    let all = subject.events(anchors.exemption, aboutRule: anchors.about).filter(concerns)
    guard !all.isEmpty else {
      granted = nil
      isNotCompetent = false
      return
    }
    let supervisor = Parties(subject, trigger: trigger).find(subject.resolved.rule.who.supervisor)
    granted = all.first { anchors.exempting.contains($0.fact.by) || $0.fact.by == supervisor }
    isNotCompetent = granted == nil
  }
}
