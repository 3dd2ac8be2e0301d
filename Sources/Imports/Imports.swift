package import Acts
package import Kernel
package import Storage
package import Web

/// Tables into registers and out again: the machinery. Which registers there are, and what a row
/// does to one, is said by the areas (`ImportKind`).
package enum Imports {
  package static let migrations: [Migration] = ImportSchema.migrations

  /// - Parameter patience: how long an answer waits for the work that was ordered.
  /// - Returns: the work on files, to be taken up again where a process before left it.
  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, profiles: ImportProfiles, spool: ImportSpool,
    patience: Duration, tell: @escaping ImportWorks.Tell
  ) -> ImportWorks {
    let works = ImportWorks(
      desk: desk, profiles: profiles, spool: spool, patience: patience, tell: tell)
    ImportRoutes(desk: desk, pages: pages, profiles: profiles, spool: spool, works: works)
      .add(to: routes)
    return works
  }
}

extension Permission {
  /// Take tables into the registers at all; a register may ask for more.
  package static let importRegistry = Permission("registry.import")
  /// Take a whole import back.
  package static let undoImports = Permission("imports.undo")
}
