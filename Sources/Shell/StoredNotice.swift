import Civil
import Kernel
import Storage

/// A notice as it was written.
struct StoredNotice: Sendable {
  let id: ID<Notice>
  let at: Instant
  let notice: Notice
  var isRead = false
}

extension StoredNotice {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), at: try row.instant("at"),
      notice: Notice(
        try row.choice("kind"), to: try row.string("organ"),
        onlyTo: try row.optionalString("person").map(ID.init(rawValue:)),
        needs: Permission(try row.string("needs")), try row.string("title"),
        whose: try row.optionalString("whose"),
        complex: try row.optionalString("complex_id"), due: try row.optionalDay("due_on"),
        href: try row.string("href"), list: try row.optionalString("list"),
        number: try row.int("number")))
  }
}
