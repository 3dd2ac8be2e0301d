import Acts
import Kernel
import Organs
import Storage

/// What was asked of whom in one month; the latest, where none is named.
struct ShowBurden: Look {
  static let permission = Permission.seeBurden

  let scope: Scope
  let month: Month?
  let fields: FieldBook

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> BurdenPage {
    let db = sight.db
    let months = try db.burdenMonths(within: scope)
    let month = month ?? months.first ?? Month(of: sight.today)
    let organs = try db.burden(in: month, within: scope)
    return BurdenPage(
      month: month, months: months, organs: organs,
      names: try db.organNames(Set(organs.map(\.organ)), in: Region(scope.region.district)),
      twice: try db.askedTwice(in: month, within: scope, limit: 20), fields: fields)
  }
}
