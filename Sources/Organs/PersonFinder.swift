package import Acts
package import Kernel
import Storage
package import Tables

/// Finds people with an account by the beginning of their name or their login name.
package struct PersonFinder: Finder {
  package let permission = Permission.seeAccounts
  package let heading = "人员"

  package init() {}

  package func find(
    _ text: String, within scope: Scope, limit: Int, in sight: Sight
  ) throws -> Found {
    let found = try sight.db.people(named: text, within: scope, limit: Found.most + 1)
    return Found(
      found.prefix(limit).map {
        Found.Thing($0.name, $0.organ, at: "/accounts/\($0.id)")
      }, count: found.count, list: nil)
  }
}

/// Finds organs by name.
package struct OrganFinder: Finder {
  package let permission = Permission.seeOrgans
  package let heading = "机构"

  package init() {}

  package func find(
    _ text: String, within scope: Scope, limit: Int, in sight: Sight
  ) throws -> Found {
    let found = try sight.db.organs(
      within: scope, after: nil, matching: text, limit: Found.most + 1)
    return Found(
      found.prefix(limit).map {
        Found.Thing(
          $0.name, $0.shortName == $0.name ? "" : $0.shortName, at: "/organs/\($0.id)")
      }, count: found.count, list: Address("/organs", given: [("q", text)]).description)
  }
}
