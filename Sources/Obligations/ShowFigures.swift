import Acts
import Civil
import Kernel
import Registry
import Storage

/// The district in numbers: how it stands, where, and when.
struct ShowFigures: Look {
  static let permission = Permission.seeObligations
  static let weeks = 12
  static let months = 12

  let scope: Scope
  let desk: ObligationsDesk

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> FiguresPage {
    let (db, today) = (sight.db, sight.today)
    var filter = ObligationFilter()
    filter.group = .all
    let conditions = ObligationConditions(scope: scope, filter: filter)
    let monday = today.adding(1 - today.weekday)
    return FiguresPage(
      total: try db.tally(conditions), byStreet: try db.tallies(conditions, by: .street),
      due: try db.numbersByDay(
        .due, from: today, to: monday.adding(7 * Self.weeks - 1), within: scope),
      late: try db.numbersByDay(
        .late, from: today.adding(-31 * Self.months), to: today, within: scope),
      modes: try db.complexesByMode(within: scope), book: desk.rules.book, today: today)
  }
}
