package import Acts
package import Kernel
package import Storage
package import Web

/// Organs, posts and who holds them; accounts, sessions and the record.
package enum Organs {
  package static let migrations: [Migration] =
    OrgansSchema.migrations + AccountsSchema.migrations + AccessTokensSchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, door: Door, words: RecordWords
  ) {
    SignInRoutes(desk: desk, pages: pages, door: door).add(to: routes)
    InvitationRoutes(desk: desk, pages: pages, door: door).add(to: routes)
    OwnAccountRoutes(desk: desk, pages: pages, door: door).add(to: routes)
    AccessTokenRoutes(desk: desk, pages: pages, rules: door.rules, words: words).add(to: routes)
    AccountRoutes(desk: desk, pages: pages, rules: door.rules).add(to: routes)
    OrganRoutes(desk: desk, pages: pages).add(to: routes)
    OrganApi(desk: desk).add(to: routes)
    AccountApi(desk: desk).add(to: routes)
    RecordRoutes(desk: desk, pages: pages, words: words).add(to: routes)
  }

  /// How people come in here.
  package struct Door: Sendable {
    let district: Region
    let keeper: Doer
    let hasher: PasswordHasher
    let sealed: Sealed
    package let rules: EntryRules
    let cookies: CookieNames

    package init(
      district: Region, keeper: Doer, hasher: PasswordHasher, sealed: Sealed,
      rules: EntryRules, cookies: CookieNames
    ) {
      self.district = district
      self.keeper = keeper
      self.hasher = hasher
      self.sealed = sealed
      self.rules = rules
      self.cookies = cookies
    }
  }
}
