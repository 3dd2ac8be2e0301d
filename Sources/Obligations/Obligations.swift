package import Acts
package import Facts
package import Kernel
package import Storage
package import Tables
package import Web

/// Who owes what until when, derived from what has happened.
package enum Obligations {
  package static let migrations: [Migration] = ObligationsSchema.migrations

  package static let permissions: [Permission] = [
    .seeObligations, .recordFact, .correctFact, .withdrawFact, .rebuildDeterminations, .rollDay,
    .keepBoundary,
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
    MapRoutes(desk: desk, pages: pages, shared: shared, roller: roller).add(to: routes)
    CorrectionRoutes(
      desk: desk, pages: pages, shared: shared, roller: roller, evidence: evidence
    ).add(to: routes)
    ObligationApi(desk: desk, shared: shared, roller: roller).add(to: routes)
  }
}

extension Obligations {
  /// What the search on top of every page finds here.
  package static func finders(under rules: Rules) -> [any Finder] {
    [ObligationFinder(desk: ObligationsDesk(rules: rules))]
  }
}

extension Obligations {
  /// Brings the table up to today, if nobody has yet.
  package static func roll(_ district: Region, at desk: Desk, under rules: Rules) async throws {
    try await DayRoller(rules: rules).roll(district, at: desk)
  }

  /// The command line, when it only reads.
  package static func reader(of district: Region) -> Doer {
    Doer(
      id: ID(rawValue: "command"), name: "命令行",
      grants: [Grant(.seeObligations, in: .region(district))])
  }

  /// The command line, when it works the table out anew.
  package static func keeper(of district: Region) -> Doer {
    Doer(
      id: ID(rawValue: "command"), name: "命令行",
      grants: [Grant(.rebuildDeterminations, in: .region(district))])
  }
}
