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
}

extension Day {
  /// After every day that can be written.
  public static let never = Day(number: .max)
}
