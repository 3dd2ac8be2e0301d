package import Acts
package import Kernel
package import Storage

/// What somebody keeps of a list: their own views and those that their organ shares.
package struct ListViews: Look {
  package static let permission = Permission.keepViews

  let list: String
  let scope: Scope

  package init(of list: String, scope: Scope) {
    (self.list, self.scope) = (list, scope)
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func answer(about scope: Scope, in sight: Sight) throws -> [TableView] {
    guard list.isKey else {
      throw NotFound(Message(zh: "列表", en: "list"), ID<Table>(rawValue: list))
    }
    return try sight.db.views(of: list, for: sight.doer, in: Region(scope.region.district))
  }
}
