package import Civil

/// A generated handover of common parts before delivery, at any stage of its way.
package struct DemoHandover: Sendable {
  package let contract: DemoContract
  package let phase: String
  package let plannedDelivery: Day
  package let delivered: Day?
  package let completed: Day?
  package let filed: Day?
  package let posted: Day?
}

struct DemoHandovers {
  let seed: UInt64
  let today: Day

  func of(_ contract: DemoContract, number: Int) -> [DemoHandover] {
    guard contract.complex.builtYear >= today.year - 2 else { return [] }
    var dice = DemoDice(seed: seed, "handover", number)
    return ["一期", "二期"].prefix(dice.happens(35) ? 2 : 1).map { phase in
      handover(contract, String(phase), &dice)
    }
  }

  private func handover(
    _ contract: DemoContract, _ phase: String, _ dice: inout DemoDice
  ) -> DemoHandover {
    let planned = today.adding(
      dice.between(
        dice.pick(
          weighted: [(-600 ... -120, 40), (-119 ... -20, 30), (-19...20, 15), (21...110, 15)])))
    // What was left undone long ago has been found and mended since.
    let undone = today.days(since: planned) > 150 ? 2 : 14
    let completed = step(from: planned, [(-40 ... -15, 72), (-14...20, 14), (nil, undone)], &dice)
    let filed = completed.flatMap {
      step(from: $0, [(3...29, 74), (32...70, 12), (nil, undone)], &dice)
    }
    let posted = filed.flatMap {
      step(from: $0, [(1...5, 74), (7...30, 12), (nil, undone)], &dice)
    }
    return DemoHandover(
      contract: contract, phase: phase, plannedDelivery: planned,
      delivered: step(from: planned, [(0...3, 100)], &dice), completed: completed, filed: filed,
      posted: posted)
  }

  /// The day of a step, unless it was never taken or still lies ahead.
  private func step(
    from start: Day, _ outcomes: [(ClosedRange<Int>?, Int)], _ dice: inout DemoDice
  ) -> Day? {
    guard let range = dice.pick(weighted: outcomes) else { return nil }
    let day = start.adding(dice.between(range))
    return day <= today ? day : nil
  }
}
