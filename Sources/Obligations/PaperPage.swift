import Acts
import Civil
import Kernel
import Rulebook
import Storage
import Web

/// The list for paper: one page after another without navigation, at most so many rows.
struct PrintObligations: Look {
  static let permission = Permission.seeObligations
  static let most = 500

  let scope: Scope
  let filter: ObligationFilter
  let desk: ObligationsDesk

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> ObligationsPaper {
    let conditions = try sight.db.conditions(scope: scope, filter: filter)
    let found = try sight.db.obligations(conditions, limit: Self.most)
    let names = try sight.db.names(for: found, book: desk.rules.book, district: scope.region)
    return ObligationsPaper(
      title: "\(filter.group.words) \(found.count) 件",
      lead: "\(desk.rules.book.title) · 截至 \(sight.today.chinese)",
      rehearsal: desk.rules.isRehearsal,
      isCut: found.count == Self.most,
      rows: desk.printer.rows(found, names: names, on: sight.today).string,
      back: Address("/obligations", filter.query).description)
  }
}

struct ObligationsPaper: Page {
  static let template = "Obligations/Pages/paper"

  let title: String
  let lead: String
  let rehearsal: Bool
  let isCut: Bool
  let rows: String
  let back: String
}
