package import Acts
import Kernel
package import Storage
package import Tables
package import Web

/// What a complex is made of: buildings, entrances and units, and whose they are.
package enum Homes {
  /// What the search on top of every page finds here.
  package static let finders: [any Finder] = [
    TableFinder(UnitTable(), details: ["complex", "building", "entrance", "status"])
  ]

  package static let migrations: [Migration] = HomesSchema.migrations + OwnersSchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, vault: Vault, revealsPerHour: Int
  ) {
    BuildingRoutes(desk: desk, pages: pages).add(to: routes)
    EntranceRoutes(desk: desk, pages: pages).add(to: routes)
    UnitRoutes(desk: desk, pages: pages, vault: vault).add(to: routes)
    OwnershipRoutes(desk: desk, pages: pages, vault: vault).add(to: routes)
    FindOwnerRoutes(desk: desk, pages: pages, vault: vault).add(to: routes)
    PersonRoutes(desk: desk, pages: pages, vault: vault).add(to: routes)
    OwnerRoutes(desk: desk, pages: pages, vault: vault, revealsPerHour: revealsPerHour)
      .add(to: routes)
    HomeApi(desk: desk).add(to: routes)
    HomeChangeApi(desk: desk).add(to: routes)
    OwnerApi(desk: desk, vault: vault, revealsPerHour: revealsPerHour).add(to: routes)
  }
}
