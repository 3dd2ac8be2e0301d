import Civil

/// Whether a late duty has become a breach. Time alone never does that where the text speaks of
/// 逾期不改: an order to mend must have run out, or a competent organ must have found so.
struct Breach {
  let isBreached: Bool
  /// The day on which an order that runs now will have run out.
  let nextChange: Day?
  let facts: [String]

  /// - Parameter concerns: whether an order or finding is about this very instance.
  init(_ subject: Case, concerns: (Happening) -> Bool) {
    let anchors = subject.ground.book.anchors
    let found = subject.events(anchors.breach, aboutRule: anchors.about).filter(concerns)
    let mended = subject.events(anchors.mended, aboutRule: anchors.about).filter(concerns)
    var failed: [String] = found.map(\.fact.id)
    var running: [Day] = []
    for order in subject.events(anchors.order, aboutRule: anchors.about).filter(concerns) {
      guard let last = Self.lastDay(of: order, subject) else { continue }
      if mended.contains(where: { $0.day >= order.day && $0.day <= last }) { continue }
      if subject.asOf > last {
        failed.append(order.fact.id)
      } else {
        running.append(last.adding(1))
      }
    }
    let mayBreach = [.must, .mustNot].contains(subject.resolved.rule.modality)
    isBreached = mayBreach && !failed.isEmpty
    nextChange = mayBreach && failed.isEmpty ? running.min() : nil
    facts = failed
  }

  private static func lastDay(of order: Happening, _ subject: Case) -> Day? {
    let anchors = subject.ground.book.anchors
    if let name = anchors.orderDue, case .text(let text)? = order.fact.attributes[name] {
      return Day(text)
    }
    // An order without a day falls back to the district's word for 限期, if it has a number.
    guard let key = anchors.orderTerm, let period = subject.ground.book.openTerms[key]?.period,
      let counting = subject.ground.book.countings[subject.ground.book.counting]
    else { return nil }
    return counting.due(from: order.day, period, calendar: subject.ground.calendar).due
  }
}
