package import Acts
import Hummingbird
import Kernel
package import Storage
package import Web

/// Everything that is a list: how it is described, shown, narrowed, kept and taken out.
package enum Tables {
  package static let migrations: [Migration] = TablesSchema.migrations

  /// The search over all lists, and what people keep about them; the lists themselves are added by
  /// their areas.
  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, finders: [any Finder],
    persons: [any PersonSearch] = []
  ) {
    ViewRoutes(desk: desk).add(to: routes)
    SearchRoutes(desk: desk, pages: pages, finders: finders, persons: persons)
      .add(to: routes)
  }
}
