package import Acts
import Api
package import Facts
import Imports
package import Kernel
package import Storage
package import Tables
package import Web

/// The registers everything else refers to: complexes, enterprises, who serves where under which
/// contract, and handovers.
package enum Registry {
  package static let migrations: [Migration] = RegistrySchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, contents: ContentList, rooms: RoomLaw,
    parts: ComplexParts, holdings: Holdings, evidence: EvidenceStore
  ) {
    ComplexRoutes(desk: desk, pages: pages, minimum: rooms.minimum, holdings: holdings)
      .add(to: routes)
    ServiceRoutes(desk: desk, pages: pages).add(to: routes)
    ManagerRoutes(desk: desk, pages: pages).add(to: routes)
    CorrectManagerRoutes(desk: desk, pages: pages).add(to: routes)
    MergeRoutes(desk: desk, pages: pages).add(to: routes)
    BulkRoutes(desk: desk, pages: pages).add(to: routes)
    EnterpriseRoutes(desk: desk, pages: pages, holdings: holdings).add(to: routes)
    ContractRoutes(desk: desk, pages: pages, contents: contents, holdings: holdings)
      .add(to: routes)
    SubmissionRoutes(desk: desk, pages: pages, evidence: evidence).add(to: routes)
    FilingRoutes(desk: desk, pages: pages).add(to: routes)
    HandoverRoutes(desk: desk, pages: pages, holdings: holdings).add(to: routes)
    ComplexApi(desk: desk).add(to: routes)
    EnterpriseApi(desk: desk).add(to: routes)
    ContractApi(desk: desk, list: contents).add(to: routes)
    HandoverApi(desk: desk).add(to: routes)
    ServiceApi(desk: desk).add(to: routes)
    ServedApi(desk: desk).add(to: routes)
    DeveloperApi(desk: desk).add(to: routes)
    JoinApi(desk: desk, parts: parts).add(to: routes)
    RenameRoutes(desk: desk, pages: pages).add(to: routes)
    JoinRoutes(desk: desk, pages: pages, parts: parts).add(to: routes)
    DeveloperRoutes(desk: desk, pages: pages).add(to: routes)
    ConfirmRoutes<Complex>(desk: desk).add(to: routes)
    ConfirmRoutes<Enterprise>(desk: desk).add(to: routes)
    ConfirmRoutes<Contract>(desk: desk).add(to: routes)
    ConfirmRoutes<Handover>(desk: desk).add(to: routes)
    addItemRoutes(to: routes, desk: desk, pages: pages)
  }
}

extension Registry {
  private static func addItemRoutes(to routes: Routes, desk: Desk, pages: Pages) {
    SightingRoutes<MemberElected>(desk: desk, pages: pages).add(to: routes)
    SightingRoutes<SealUsed>(desk: desk, pages: pages).add(to: routes)
    SightingRoutes<BoardChecked>(desk: desk, pages: pages).add(to: routes)
    addList(of: PropertyRoom.self, to: routes, desk, pages)
    addList(of: Facility.self, to: routes, desk, pages)
    addList(of: StaffMember.self, to: routes, desk, pages)
    addList(of: FundBalance.self, to: routes, desk, pages)
    addList(of: ModeDecision.self, to: routes, desk, pages)
    ItemRoutes<FormerName>(desk: desk, pages: pages).add(to: routes)
    ItemRoutes<PropertyRoom>(desk: desk, pages: pages).add(to: routes)
    ItemRoutes<Facility>(desk: desk, pages: pages).add(to: routes)
    ItemRoutes<StaffMember>(desk: desk, pages: pages).add(to: routes)
    ItemRoutes<FundBalance>(desk: desk, pages: pages).add(to: routes)
    ItemRoutes<ModeDecision>(desk: desk, pages: pages).add(to: routes)
    ItemRoutes<ComplexFinding>(desk: desk, pages: pages).add(to: routes)
    SightingApi<MemberElected>(desk: desk).add(to: routes)
    SightingApi<SealUsed>(desk: desk).add(to: routes)
    SightingApi<BoardChecked>(desk: desk).add(to: routes)
    ItemApi<FormerName>(desk: desk, noun: "FormerName").add(to: routes)
    ItemApi<PropertyRoom>(desk: desk, noun: "PropertyRoom").add(to: routes)
    ItemApi<Facility>(desk: desk, noun: "Facility").add(to: routes)
    ItemApi<StaffMember>(desk: desk, noun: "StaffMember").add(to: routes)
    ItemApi<FundBalance>(desk: desk, noun: "FundBalance").add(to: routes)
    ItemApi<ModeDecision>(desk: desk, noun: "ModeDecision").add(to: routes)
    ItemApi<ComplexFinding>(desk: desk, noun: "ComplexFinding").add(to: routes)
  }

  private static func addList<Item: ListedItem>(
    of _: Item.Type, to routes: Routes, _ desk: Desk, _ pages: Pages
  ) {
    TableRoutes(desk: desk, pages: pages).add(
      ItemTable<Item>(), to: routes,
      menu: Menu(.registers, Item.word.zh, place: Item.place))
    routes.list(ItemTable<Item>(), of: "\(Item.self)", at: desk)
  }

  /// Everything that may be done with the registers.
  package static let permissions: [Permission] = [
    .seeRegistry, .addComplex, .changeComplex, .assignComplex, .decideMode, .mergeComplexes,
    .addEnterprise, .changeEnterprise, .appointManager, .beginEngagement, .endEngagement,
    .addContract, .changeContract, .submitContract, .fileContract, .addHandover, .changeHandover,
    .keepRooms, .keepFacilities, .keepStaff, .keepFund, .findComplex, .renameComplex,
    .joinComplexes,
    .keepDevelopers, .confirmFields, .importRegistry, .takeOutPhones,
  ]
}

extension Registry {
  /// What the search on top of every page finds here.
  package static let finders: [any Finder] = [
    TableFinder(ComplexTable(), details: ["place", "address"]),
    TableFinder(EnterpriseTable(), details: ["code"]),
    TableFinder(ContractTable(), details: ["complex", "enterprise", "signed"]),
    TableFinder(HandoverTable(), details: ["complex", "planned"]),
  ]
}
