package import Acts
package import Facts
package import Kernel
package import Storage
package import Web

/// Who owes what until when, derived from what has happened.
package enum Obligations {
  package static let migrations: [Migration] = ObligationsSchema.migrations

  package static let permissions: [Permission] = [
    .seeObligations, .recordFact, .correctFact, .withdrawFact, .rebuildDeterminations, .rollDay,
  ]

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, rules: Rules, evidence: EvidenceStore
  ) {
    let shared = ObligationsDesk(rules: rules)
    let roller = DayRoller(rules: rules)
    ObligationRoutes(desk: desk, pages: pages, shared: shared, roller: roller).add(to: routes)
    FactRoutes(
      desk: desk, pages: pages, shared: shared, roller: roller, evidence: evidence
    ).add(to: routes)
  }
}
