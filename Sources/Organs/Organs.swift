package import Acts
package import Storage
package import Web

/// Organs, posts and who holds them; accounts, sessions and the record.
package enum Organs {
  package static let migrations: [Migration] =
    OrgansSchema.migrations + AccountsSchema.migrations

  package static func addRoutes(to routes: Routes, desk: Desk, pages: Pages) {}
}
