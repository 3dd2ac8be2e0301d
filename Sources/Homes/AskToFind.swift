import Acts
import Kernel
import Storage

/// The empty form: whoever may look for owners may see it.
struct AskToFind: Look {
  static let permission = Permission.findOwner

  let scope: Scope

  func subject(in db: any ReadConnection) -> Scope { scope }
  func answer(about scope: Scope, in sight: Sight) {}
}
