public import Civil

/// One duty, table of competence or consequence, with the sentence it rests on.
public struct Rule: Sendable, Identifiable {
  public let id: String
  /// What is to be done, in a few words: 报送物业服务合同备案.
  public let title: String
  /// The measure of the policy: `12`, `A2`.
  public let measure: String
  public let modality: Modality
  public let cites: [Citation]
  public let body: Body
  public let who: Who
  /// Over which things or organs it runs: one obligation for each.
  public let each: [String]
  /// The duty holds only where this is so on the day of the trigger.
  public let condition: Guard?
  public let warn: Warning
  /// Rules of the kind `consequence` that may follow.
  public let onBreach: [String]
  public let breachBasis: BreachBasis?
  /// The ambiguities of the text that touch this rule.
  public let ambiguities: [String]
  /// Sentences for people, beside what is derived.
  public let note: String?
  public let effective: Book.InForce
  /// A digest of the rule's canonical form.
  public let version: String
  public let place: Place

  public enum Modality: String, Sendable, CaseIterable {
    case must
    case mustNot = "must_not"
    case may
    /// 鼓励、探索、推动: never breached.
    case should
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
  }

  public var kind: Kind {
    switch body {
    case .deadline: .deadline
    case .window: .window
    case .routing: .routing
    case .consequence: .consequence
    case .content: .content
    }
  }

  public enum Kind: String, Sendable, CaseIterable {
    case deadline, window, routing, consequence, content
  }
}

/// How long before the due day people are warned.
public struct Warning: Hashable, Sendable {
  public let days: Int
  public let isWorkingDays: Bool

  public static let none = Warning(days: 0, isWorkingDays: false)
}

/// What must be done by when after something has happened.
public struct Deadline: Sendable {
  public let triggers: [String]
  public let term: Term
  /// The name of the way of counting, if not the book's own.
  public let counting: String?
  public let doneBy: [String]
  /// Only events of which this holds fulfil the duty.
  public let validIf: Guard?
  /// The trigger is a plan; the latest one known counts, until `actual` has happened.
  public let followsLatestPlan: Bool
  public let actual: String?
  public let pauses: [Pause]
  /// Events with which the thing itself ends, and the duty with it.
  public let lapsesOn: [String]
  /// Late is breached, without an order.
  public let breachesAtOnce: Bool

  public enum Term: Hashable, Sendable {
    case period(Period)
    /// A word without a number, by its key among the open terms.
    case open(String)
    /// The text names no time at all.
    case none
  }

  public struct Pause: Hashable, Sendable {
    public let from: String
    public let until: String
  }
}

/// At least so many times in each calendar month or year.
public struct Recurrence: Sendable {
  public let unit: Window.Unit
  public let atLeast: Int
  public let doneBy: [String]
  public let validIf: Guard?
  /// The attribute with which an event says for which month or year it was done, if not for its
  /// own.
  public let periodAttribute: String?
}

/// Which organ is competent, by what is known of the matter.
public struct RoutingTable: Sendable {
  public let rows: [Row]

  public struct Row: Sendable {
    /// The values that an attribute may have here.
    public let when: [String: [String]]
    public let to: Party
    /// The sentences that make this organ competent: its own entry of an annex.
    public let cites: [Citation]
  }
}

/// What a document must say, item by item in the order of the text. No day hangs on it: what is
/// missing is shown where the document is registered.
public struct RequiredContent: Sendable {
  public let items: [Item]

  public struct Item: Hashable, Sendable {
    /// The name that stays when the wording changes.
    public let key: String
    public let title: String
  }
}

/// What may follow. It is always a proposal that a competent person decides.
public struct Consequence: Sendable {
  public let by: Party
  /// The event with which it is done.
  public let act: String
  public let target: Party?
  public let isAppealable: Bool
}
