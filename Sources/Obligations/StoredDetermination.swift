import Civil
import Rulebook

extension Obligation {
  /// What the rulebook said when this was last worked out, so that the book can put it in words.
  func determination(on today: Day) -> Determination {
    Determination(
      stored: key, rule: rule, version: version, parties: (bearer, recipient, supervisor),
      subject: scope, related: subject, period: period, progress: progress, state: state,
      days: (triggeredOn, nominalOn, dueOn, warnOn, nextChangeOn, doneOn),
      daysLate: line.daysLate(on: today) ?? 0, flags: flags.compactMap(Determination.Flag.init),
      missing: missing, facts: facts, cites: cites)
  }

  private var progress: Determination.Progress? {
    guard let done, let needed else { return nil }
    return Determination.Progress(done: done, needed: needed)
  }
}
