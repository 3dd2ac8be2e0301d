package import Acts
import Civil
package import Kernel
package import Storage
package import Web

/// The meter of the burden: how many fields the house asked of whom, how many it filled by itself,
/// and which it asked of one organ although another holds them.
package enum Burden {
  package static let migrations: [Migration] = BurdenSchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, fields: FieldBook, acts: [Permission: String]
  ) {
    BurdenRoutes(desk: desk, pages: pages, fields: fields, acts: acts).add(to: routes)
  }

  /// What the desk counts after every act, in the transaction of the act.
  package static func meter(of fields: FieldBook) -> Meter {
    Meter { asked, db in
      guard let asking = Asking(asked, known: fields) else { return }
      try db.add(asking, in: asking.region.district)
    }
  }
}
