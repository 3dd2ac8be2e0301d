import Acts
import Kernel
import Storage

/// The first page of the three administrators, who owe nothing under the policy.
struct ShowAdministration: Look {
  static let permission = Permission.ownAccount

  let scope: Scope

  func subject(in db: any ReadConnection) -> Scope { scope }

  /// The numbers only for those who may see accounts.
  func answer(about scope: Scope, in sight: Sight) throws -> AccountFigures? {
    guard sight.doer.may(.seeAccounts, on: scope) else { return nil }
    return try sight.db.accountFigures(in: scope.region, at: sight.now)
  }
}
