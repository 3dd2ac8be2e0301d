import Civil

/// Decides whether a document says all that it must, by the event that shows it.
struct ContentCase {
  let subject: Case
  let content: RequiredContent

  func findings() -> [Finding] {
    guard let shown = content.shown else { return [] }
    return subject.single(shown.events, label: "content") { event in
      var finding = Finding(subject, trigger: event, label: "content", state: .undetermined)
      let before = Preliminaries(subject: subject, trigger: event)
      finding.state =
        before.state(of: &finding, on: event.day) ?? state(&finding, event, shown.attribute)
      return finding
    }
  }

  private func state(
    _ finding: inout Finding, _ event: Happening, _ attribute: String
  ) -> State {
    guard case .list(let said)? = event.fact.attributes[attribute] else {
      finding.missing = [attribute]
      return .undetermined
    }
    finding.missing = content.items.map(\.key).filter { !said.contains($0) }
    finding.progress = Determination.Progress(
      done: content.items.count - finding.missing.count, needed: content.items.count)
    return finding.missing.isEmpty ? .complete : .incomplete
  }
}
