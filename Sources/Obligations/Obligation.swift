package import Civil
package import Kernel
package import Rulebook

/// What somebody owes, as last worked out from the facts. It is never typed in and never the
/// truth itself: it can be thrown away and made again from rulebook, calendar and facts.
package struct Obligation: Regional, Hashable, Sendable {
  package let key: String
  package let rule: String
  package let version: String
  package let measure: String
  package let bearer: String?
  package let recipient: String?
  package let supervisor: String?
  package let region: Region
  package let enterprise: String?
  package let complex: String?
  /// What the rule ranges over: one obligation for each.
  package let scope: [String: String]
  /// Which facts were weighed, as one number.
  package let basis: Int64
  /// Everything the deciding facts are about, by role.
  package let subject: [String: String]
  /// The month or year of a recurring duty: `2026-09`.
  package let period: String?
  /// How often it was done in that time, and how often it must be.
  package let done: Int?
  package let needed: Int?
  package let state: State
  package let triggeredOn: Day?
  package let nominalOn: Day?
  package let dueOn: Day?
  package let warnOn: Day?
  /// The next day on which time alone changes it.
  package let nextChangeOn: Day?
  package let doneOn: Day?
  package let flags: [String]
  /// What must be known before it can be told.
  package let missing: [String]
  package let facts: [String]
  package let cites: [String]
}

extension Obligation {
  /// The street in whose area it lies, if it lies below the district.
  var street: Region? {
    switch region.depth {
    case 0: nil
    case 1: region
    default: region.parent
    }
  }

  /// The thing by which its facts are found.
  var lead: String { scope.min { $0.key < $1.key }?.value ?? "" }

  /// Days late on a given day: until it was done, or until now.
  func daysLate(on today: Day) -> Int? {
    guard let dueOn, state.isLate else { return nil }
    let end = doneOn ?? today
    return end > dueOn ? end.days(since: dueOn) : nil
  }
}
