package import Acts
package import Storage
package import Web

/// What belongs to a person's own place: how they like their pages, and the keys they work with.
package enum Shell {
  package static let migrations: [Migration] = ShellSchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, cookies: CookieNames
  ) {
    PreferenceRoutes(desk: desk, pages: pages, cookies: cookies).add(to: routes)
    KeyboardRoutes(pages: pages).add(to: routes)
  }
}
