package import Acts
package import Storage
package import Web

package enum Registry {
  package static let migrations: [Migration] = []

  package static func addRoutes(to routes: Routes, desk: Desk, pages: Pages) {}
}
