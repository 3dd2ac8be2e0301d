package import Acts
import Kernel
package import Storage
package import Web

/// What a complex is made of: buildings, entrances and units, and whose they are.
package enum Homes {
  package static let migrations: [Migration] = HomesSchema.migrations

  package static func addRoutes(to routes: Routes, desk: Desk, pages: Pages) {
    BuildingRoutes(desk: desk, pages: pages).add(to: routes)
    EntranceRoutes(desk: desk, pages: pages).add(to: routes)
    UnitRoutes(desk: desk, pages: pages).add(to: routes)
  }
}
