package import Acts
package import Kernel
package import Storage
package import Web

/// Tables into registers and out again: the machinery. Which registers there are, and what a row
/// does to one, is said by the areas (`ImportKind`).
package enum Imports {
  package static let migrations: [Migration] = ImportSchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, profiles: ImportProfiles, spool: ImportSpool
  ) {
    ImportRoutes(desk: desk, pages: pages, profiles: profiles, spool: spool).add(to: routes)
  }
}

extension Permission {
  /// Take tables into the registers at all; a register may ask for more.
  package static let importRegistry = Permission("registry.import")
  /// Take a whole import back.
  package static let undoImports = Permission("imports.undo")
}
