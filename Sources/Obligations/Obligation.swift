package import Civil
package import Kernel
package import Rulebook

/// What somebody owes, as last worked out from the facts. It is never typed in and never the
/// truth itself: it can be thrown away and made again from rulebook, calendar and facts.
package struct Obligation: Regional, Hashable, Sendable {
  let line: ObligationLine
  package let version: String
  /// What the rule ranges over: one obligation for each.
  package let scope: [String: String]
  /// Which facts were weighed, as one number.
  package let basis: Int64
  /// Everything the deciding facts are about, by role.
  package let subject: [String: String]
  /// How often it was done in that time, and how often it must be.
  package let done: Int?
  package let needed: Int?
  package let nominalOn: Day?
  package let warnOn: Day?
  /// The next day on which time alone changes it.
  package let nextChangeOn: Day?
  package let flags: [String]
  /// What must be known before it can be told.
  package let missing: [String]
  package let facts: [String]
  package let cites: [String]
}

extension Obligation {
  package var key: String { line.key }
  package var rule: String { line.rule }
  package var measure: String { line.measure }
  package var bearer: String? { line.bearer }
  package var recipient: String? { line.recipient }
  package var supervisor: String? { line.supervisor }
  package var region: Region { line.region }
  package var enterprise: String? { line.enterprise }
  package var complex: String? { line.complex }
  package var period: String? { line.period }
  package var state: State { line.state }
  package var triggeredOn: Day? { line.triggeredOn }
  package var dueOn: Day? { line.dueOn }
  package var doneOn: Day? { line.doneOn }
  var street: Region? { line.street }

  /// The thing by which its facts are found.
  var lead: String { scope.min { $0.key < $1.key }?.value ?? "" }
}
