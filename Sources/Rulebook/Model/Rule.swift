/// One duty, table of competence or consequence, with the sentence it rests on.
public struct Rule: Sendable, Identifiable {
  public let id: String
  /// What is to be done, in a few words: 报送物业服务合同备案.
  public let title: String
  /// The measure of the policy: `12`, `A2`.
  public let measure: String
  public let modality: Modality
  public let cites: [Citation]
  /// The book it stands in, and how high that book and what it cites stand.
  public internal(set) var book: String
  public internal(set) var rank: Rank
  /// The book below that has changed what this rule leaves open, if one has.
  public internal(set) var changedBy: String?
  /// The rules of books above whose duty it carries.
  public let implements: [String]
  /// What of it a book below may change.
  public let mayOverride: Set<OverridePoint>
  /// The text that allows it to ask less than a rule it implements.
  public let authority: Citation?
  public internal(set) var body: Body
  public internal(set) var who: Who
  /// Over which things or organs it runs: one obligation for each.
  public internal(set) var each: [String]
  /// The duty holds only where this is so on the day of the trigger.
  public internal(set) var condition: Guard?
  public internal(set) var warn: Warning
  /// Rules of the kind `consequence` that may follow.
  public internal(set) var onBreach: [String]
  public let breachBasis: BreachBasis?
  /// The ambiguities of the text that touch this rule.
  public internal(set) var ambiguities: [String]
  /// Sentences for people, beside what is derived.
  public let note: String?
  public internal(set) var effective: Book.InForce
  /// The name of the way of counting, if not the book's own.
  public let counting: String?
  /// Rules of the same rank that give another day for the same act.
  public let conflicts: [String]
  /// The rule that it takes the place of, and what becomes of what that one had set going.
  public let replaces: String?
  public let transition: Transition
  /// A digest of the rule's canonical form.
  public let version: String
  public let place: Place
  /// As it was read, for books below that change a part of it.
  let source: Piece

  public enum Modality: String, Sendable, CaseIterable {
    case must
    case mustNot = "must_not"
    case may
    /// 鼓励、探索、推动: never breached.
    case should
  }

  /// What a change of rules does to duties that run already.
  public enum Transition: String, Sendable, CaseIterable {
    /// The rule in force on the day of the trigger governs the duty to its end.
    case triggerDate = "trigger_date"
    /// The new day counts, unless the old one is later.
    case immediateNotShorter = "immediate_not_shorter"
    /// The day stays; of the consequences the milder ones follow.
    case favourable
    /// The time begins anew on the day of the change.
    case restart
    /// A month or year belongs to the rule in force on its first day.
    case splitPeriod = "split_period"
  }

  /// Where it is said that a breach has consequences.
  public enum BreachBasis: String, Sendable, CaseIterable {
    case text, inferred, district
  }

  public enum Body: Sendable {
    case deadline(Deadline)
    case window(Recurrence)
    case routing(RoutingTable)
    case consequence(Consequence)
    case content(RequiredContent)
    case cure(Deadline)
    case power(Deadline)
    case order(Precedence)
    case threshold(Threshold)
    case standing(StandingDuty)
    case prohibition(Prohibition)
    case ladder(Ladder)
  }

  public var kind: Kind {
    switch body {
    case .deadline: .deadline
    case .window: .window
    case .routing: .routing
    case .consequence: .consequence
    case .content: .content
    case .cure: .cure
    case .power: .power
    case .order: .order
    case .threshold: .threshold
    case .standing: .standing
    case .prohibition: .prohibition
    case .ladder: .ladder
    }
  }

  public enum Kind: String, Sendable, CaseIterable {
    case deadline, window, routing, consequence, content
    /// What an order to mend asks, and what an organ may or must order.
    case cure, power
    case order, threshold, standing, prohibition, ladder
  }
}

/// How long before the due day people are warned.
public struct Warning: Hashable, Sendable {
  public let days: Int
  public let isWorkingDays: Bool

  public static let none = Warning(days: 0, isWorkingDays: false)
}
