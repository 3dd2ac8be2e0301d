package import Acts
package import Facts
package import Kernel
package import Storage
package import Web

/// The registers everything else refers to: complexes, enterprises, who serves where under which
/// contract, and handovers.
package enum Registry {
  package static let migrations: [Migration] = RegistrySchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, profiles: ImportProfiles, spool: ImportSpool,
    contents: ContentList, evidence: EvidenceStore
  ) {
    ComplexRoutes(desk: desk, pages: pages).add(to: routes)
    ServiceRoutes(desk: desk, pages: pages).add(to: routes)
    ManagerRoutes(desk: desk, pages: pages).add(to: routes)
    MergeRoutes(desk: desk, pages: pages).add(to: routes)
    EnterpriseRoutes(desk: desk, pages: pages).add(to: routes)
    ContractRoutes(desk: desk, pages: pages, contents: contents).add(to: routes)
    SubmissionRoutes(desk: desk, pages: pages, evidence: evidence).add(to: routes)
    FilingRoutes(desk: desk, pages: pages).add(to: routes)
    HandoverRoutes(desk: desk, pages: pages).add(to: routes)
    RegistryApi(desk: desk).add(to: routes)
    ImportRoutes(
      desk: desk, pages: pages, profiles: profiles.asking(for: contents), spool: spool
    ).add(to: routes)
  }
}

extension Registry {
  /// Everything that may be done with the registers.
  package static let permissions: [Permission] = [
    .seeRegistry, .addComplex, .changeComplex, .assignComplex, .decideMode, .mergeComplexes,
    .addEnterprise, .changeEnterprise, .appointManager, .beginEngagement, .endEngagement,
    .addContract, .changeContract, .submitContract, .fileContract, .addHandover, .changeHandover,
    .importRegistry,
  ]
}
