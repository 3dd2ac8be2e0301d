import Civil

/// Whether a competent organ has exempted a duty.
struct Exemption {
  let granted: Happening?
  let isNotCompetent: Bool

  init(_ subject: Case, supervisor: String?, concerns: (Happening) -> Bool) {
    let anchors = subject.book.anchors
    let all = subject.events(anchors.exemption, aboutRule: anchors.about).filter(concerns)
    granted = all.first { anchors.exempting.contains($0.fact.by) || $0.fact.by == supervisor }
    isNotCompetent = granted == nil && !all.isEmpty
  }
}
