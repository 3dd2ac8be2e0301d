import Acts
import Kernel
import Storage

/// Every field of the registers, and which organ holds it.
struct ShowFields: Look {
  static let permission = Permission.seeBurden

  let scope: Scope
  let fields: FieldBook

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) -> FieldsPage { FieldsPage(fields) }
}
