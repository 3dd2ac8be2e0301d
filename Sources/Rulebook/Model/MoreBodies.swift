public import Civil

/// One thing must come before another: notice before the meeting.
public struct Precedence: Sendable {
  public internal(set) var first: [String]
  /// Only events of which this holds count as the first.
  public internal(set) var firstIf: Guard?
  public internal(set) var then: [String]
  public let thenIf: Guard?
  /// How long before, at the least.
  public internal(set) var lead: Deadline.Term
}

/// A number or share that must be reached when something happens.
public struct Threshold: Sendable {
  public internal(set) var at: [String]
  /// The attribute that is measured, and the one it is a share of.
  public let value: String
  public let whole: String?
  public internal(set) var comparison: Guard.Comparison
  public internal(set) var bound: Bound
  /// Explains why it is missed.
  public internal(set) var reason: [String]

  public enum Bound: Hashable, Sendable {
    case share(Fraction)
    case number(Int64)
    case flag(Bool)
    /// A word without a number, by its key among the open terms.
    case open(String)
  }
}

/// Something that must be in place all the time and is proven by being seen.
public struct StandingDuty: Sendable {
  /// What brings the duty about; nothing: the issue of the policy.
  public internal(set) var from: [String]
  public let inPlace: [String]
  public internal(set) var validIf: Guard?
  /// After these it must be brought up to date.
  public internal(set) var freshAfter: [String]
  /// With these it is found to be gone.
  public internal(set) var goneBy: [String]
}

/// What must not be done.
public struct Prohibition: Sendable {
  /// A finding that it was done, of which `condition` holds.
  public let act: [String]
  public internal(set) var condition: Guard?
  public internal(set) var alleged: [String]
  public internal(set) var cleared: [String]
  public internal(set) var corrected: [String]
}

/// Steps that a matter climbs until it is settled.
public struct Ladder: Sendable {
  public let triggers: [String]
  public internal(set) var rungs: [Rung]
  public let movesUp: [String]
  public let doneBy: [String]

  public struct Rung: Sendable {
    public internal(set) var at: Party
    /// 社会治理室
    public let place: String?
    /// After so long it is the next one's matter.
    public let stay: Deadline.Term
  }
}

extension Rule {
  /// The deadline in it, whatever it is called.
  public var deadline: Deadline? {
    switch body {
    case .deadline(let deadline), .cure(let deadline), .power(let deadline): deadline
    default: nil
    }
  }

  /// The organ that acts changes from rung to rung.
  var isLadder: Bool { kind == .ladder }

  /// Whether anything can be owed under it.
  public var isDuty: Bool {
    switch body {
    case .routing, .consequence: false
    case .content(let content): content.shown != nil
    default: true
    }
  }

  /// What sets it off, apart from the mere passing of time.
  public var triggers: [String] {
    switch body {
    case .deadline(let deadline), .cure(let deadline), .power(let deadline): deadline.triggers
    case .order(let order): order.then
    case .threshold(let threshold): threshold.at
    case .standing(let standing): standing.from
    case .prohibition(let ban): ban.alleged + ban.act
    case .ladder(let ladder): ladder.triggers
    case .content(let content): content.shown?.events ?? []
    case .window, .routing, .consequence: []
    }
  }

  /// The events that fulfil the duty.
  public var fulfilledBy: [String] {
    switch body {
    case .deadline(let deadline), .cure(let deadline), .power(let deadline): deadline.doneBy
    case .window(let recurrence): recurrence.doneBy
    case .order(let order): order.first
    case .threshold(let threshold): threshold.reason
    case .standing(let standing): standing.inPlace
    case .prohibition(let ban): ban.corrected
    case .ladder(let ladder): ladder.doneBy
    case .content(let content): content.shown?.events ?? []
    case .routing, .consequence: []
    }
  }

  /// Whether its answers hang on the day on which the policy was issued.
  public func hangsOnIssue(in book: Book) -> Bool {
    switch body {
    case .window: true
    case .standing(let standing): standing.from.isEmpty
    default: book.anchors.issued.map(triggers.contains) ?? false
    }
  }
}
