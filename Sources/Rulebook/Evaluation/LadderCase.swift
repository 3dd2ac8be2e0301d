import Civil

/// Decides on which rung each matter stands: moved up by people, or by the time that the district
/// has set for a rung.
struct LadderCase {
  let subject: Case
  let ladder: Ladder

  func findings() -> [Finding] {
    let taken = subject.withdrawn.filter { ladder.triggers.contains($0.fact.kind) }
    return taken.map { Finding(subject, trigger: $0, label: $0.root, state: .void) }
      + subject.events(ladder.triggers).map(decide)
  }

  private func decide(_ trigger: Happening) -> Finding {
    var finding = Finding(subject, trigger: trigger, label: trigger.root, state: .open)
    let before = Preliminaries(subject: subject, trigger: trigger)
    let settled = before.state(of: &finding, on: trigger.day)
    let done = subject.events(ladder.doneBy).first { $0.day >= trigger.day }
    climb(&finding, from: trigger, until: done?.day ?? subject.asOf)
    if let done {
      finding.doneOn = done.day
      finding.facts.append(done.fact.id)
    }
    finding.state = settled ?? (done == nil ? .open : .met)
    if finding.state != .open { finding.nextChange = nil }
    return finding
  }

  private func climb(_ finding: inout Finding, from trigger: Happening, until end: Day) {
    var moves = subject.events(ladder.movesUp)
      .filter { $0.day >= trigger.day && $0.day <= end }[...]
    var rung = 0
    var entered = trigger.day
    while rung < ladder.rungs.count - 1 {
      let leaves = limit(of: rung, from: entered).map { $0.adding(1) }
      if let move = moves.first, leaves.map({ move.day <= $0 }) ?? true {
        finding.facts.append(move.fact.id)
        moves = moves.dropFirst()
        entered = move.day
      } else if let leaves, leaves <= end {
        entered = leaves
      } else {
        finding.nextChange = leaves
        break
      }
      rung += 1
    }
    finding.due = rung < ladder.rungs.count - 1 ? limit(of: rung, from: entered) : nil
    finding.bearer = ladder.rungs[rung].at
    finding.progress = Determination.Progress(done: rung + 1, needed: ladder.rungs.count)
  }

  /// The last day on a rung, if the district has set one.
  private func limit(of rung: Int, from day: Day) -> Day? {
    let ground = subject.ground
    return ground.book.period(of: ladder.rungs[rung].stay).map {
      subject.resolved.due(from: day, $0, calendar: ground.calendar).last
    }
  }
}

extension Book {
  /// The length of a term as it stands today; `nil` if nobody has given it a number.
  func period(of term: Deadline.Term) -> Period? {
    switch term {
    case .period(let period): period
    case .open(let key): openTerms[key]?.period
    case .stated(_, let otherwise): period(of: otherwise)
    case .none: nil
    }
  }
}
