public import Civil

/// What the rulebook says of one duty on one day: derived, never typed in.
public struct Determination: Hashable, Sendable {
  /// Names the obligation. It does not hold the trigger's day, so that a corrected day moves the
  /// duty and does not double it.
  public let key: String
  public let rule: String
  public let version: String
  /// Organ ids: a key of the book, a region code, a credit code. `nil` if it cannot be told.
  public let bearer: String?
  public let to: String?
  public let supervisor: String?
  /// What it is about, by role: `["contract": "c-9"]`.
  public let subject: [String: String]
  /// All that the facts say they are about: the subject and the complex, enterprise … besides.
  public let related: [String: String]
  /// The month or year of a recurring duty: `2026-09`.
  public let period: String?
  public let progress: Progress?
  public let state: State
  public let trigger: Day?
  /// The last day as counted, before a day off moved it.
  public let nominal: Day?
  public let due: Day?
  /// From this day on people are warned.
  public let warnOn: Day?
  /// The next day on which the state may change though nothing new becomes known.
  public let nextChange: Day?
  public let doneOn: Day?
  /// Days past the due day, up to the question's day or the day it was done.
  public let daysLate: Int
  public let flags: [Flag]
  /// The attributes or parts that are missing for a full answer.
  public let missing: [String]
  /// Ids of the facts it rests on.
  public let facts: [String]
  public let cites: [String]

  public struct Progress: Hashable, Sendable {
    public let done: Int
    public let needed: Int

    package init(done: Int, needed: Int) {
      self.done = done
      self.needed = needed
    }
  }

  /// Something to know beside the state.
  public enum Flag: String, Sendable, CaseIterable, Codable {
    /// The due day lies where no holiday notice reaches yet.
    case provisional
    /// A plan was moved forward at too short notice for the duty; a person should look.
    case compressed
    /// The book knows no day from which recurring duties run.
    case noStart = "no_start"
    /// A first, partial period that does not count.
    case partialPeriod = "partial_period"
    /// Who must act cannot be told from the facts.
    case bearerUnknown = "bearer_unknown"
    /// Whom to report to cannot be told from the facts.
    case toUnknown = "to_unknown"
    /// There is an event that might fulfil the duty, but it does not say enough.
    case unclearFact = "unclear_fact"
    /// Done before the period began.
    case early
    /// An exemption was recorded by an organ that cannot give it.
    case exemptionNotCompetent = "exemption_not_competent"
    /// It was proven only after the due day that it was done in time.
    case claimed
    /// A competent organ has given more time.
    case extended
    /// More time was given too late, too often or by an organ that cannot.
    case extensionVoid = "extension_void"
    /// The bearer's own part was done in time; an organ was late.
    case upstreamCaused = "upstream_caused"
    /// Another rule of the same rank gives another day.
    case disputed
    /// The rule was changed while the duty ran, and the day with it.
    case ruleChanged = "rule_changed"
  }
}

extension Determination {
  /// A determination as it was once worked out and stored.
  package init(
    stored key: String, rule: String, version: String,
    parties: (bearer: String?, to: String?, supervisor: String?), subject: [String: String],
    related: [String: String], period: String?, progress: Progress?, state: State,
    days: (trigger: Day?, nominal: Day?, due: Day?, warnOn: Day?, nextChange: Day?, doneOn: Day?),
    daysLate: Int, flags: [Flag], missing: [String], facts: [String], cites: [String]
  ) {
    self.init(
      key: key, rule: rule, version: version, bearer: parties.bearer, to: parties.to,
      supervisor: parties.supervisor, subject: subject, related: related, period: period,
      progress: progress, state: state, trigger: days.trigger, nominal: days.nominal,
      due: days.due, warnOn: days.warnOn, nextChange: days.nextChange, doneOn: days.doneOn,
      daysLate: daysLate, flags: flags, missing: missing, facts: facts, cites: cites)
  }
}
