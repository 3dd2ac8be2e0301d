/// All obligations of one rule as columns of days, for questions about a whole district.
public struct Population: Sendable {
  /// What set each obligation going.
  public let triggers: [Day]
  /// When each was done; `Day.never` where it was not.
  public let done: [Day]

  /// - Precondition: the columns are of one length.
  public init(triggers: [Day], done: [Day]) {
    precondition(triggers.count == done.count, "a column is missing rows")
    self.triggers = triggers
    self.done = done
  }

  /// What the rule gives for one obligation.
  public struct Answer: Hashable, Sendable {
    public let due: Day
    /// The first day on which the standing changes though nothing new becomes known; `Day.never`
    /// if none does.
    public let nextChange: Day
    public let standing: Standing
    public let isProvisional: Bool
  }

  /// Answers for all rows, in their order. The array is used again if it has the right length, so
  /// that a population asked for day after day allocates once.
  public func evaluate(_ table: DueTable, asOf: Day, into answers: inout [Answer]) {
    if answers.count != triggers.count {
      let blank = Answer(due: .never, nextChange: .never, standing: .open, isProvisional: false)
      answers = Array(repeating: blank, count: triggers.count)
    }
    let (triggers, done) = (triggers.span, done.span)
    var rows = answers.mutableSpan
    for row in rows.indices {
      let entry = table.entry(for: triggers[row])
      let standing = entry.standing(trigger: triggers[row], done: done[row], asOf: asOf)
      rows[row] = Answer(
        due: entry.due,
        nextChange: entry.nextChange(standing, trigger: triggers[row], done: done[row]),
        standing: standing, isProvisional: entry.isProvisional)
    }
  }
}
