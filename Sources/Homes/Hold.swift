package import Civil
package import Kernel
package import Registry

/// Why somebody's data must not be erased for the time being: a case, an audit, a court.
package struct Hold: Sendable, Regional {
  package let id: ID<Hold>
  package let region: Region
  package let complex: ID<Complex>
  package let owner: ID<Owner>
  package let why: String
  package let placedBy: String
  package let placedOn: Day
  /// The last day; without one it lies until somebody lifts it.
  package let until: Day?
  package var isLifted: Bool

  package func lies(on day: Day) -> Bool {
    !isLifted && until.map { day <= $0 } ?? true
  }
}
