import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// What waits for the organ of whoever has signed in.
struct ShowWorkDesk: Look {
  static let permission = Permission.seeObligations
  static let rowsShown = 12

  let scope: Scope
  let organ: String
  let organName: String
  let desk: ObligationsDesk

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> WorkDeskPage {
    let share = OrganShare(organ: organ, scope: scope)
    let own = try side(share, .own, sight)
    let others = try side(share, .others, sight)
    let facts = try sight.db.facts(
      since: sight.today.adding(-1).start, within: scope, limit: Self.rowsShown)
    let names = try sight.db.names(
      for: own.rows + others.rows, facts: facts.map(\.fact), book: desk.rules.book,
      district: scope.region)
    return WorkDeskPage(
      look: self, own: own, others: others, facts: facts.map(\.fact), names: names,
      today: sight.today)
  }

  private func side(
    _ share: OrganShare, _ side: OrganShare.Side, _ sight: Sight
  ) throws -> WorkDeskSide {
    let today = sight.today
    let late = try sight.db.extent(share, side, .late)
    return WorkDeskSide(
      late: late.number, lateSince: late.first,
      dueByDay: try sight.db.dueByDay(share, side, from: today, to: today.adding(13)),
      undecided: try sight.db.extent(share, side, .undecided).number,
      rows: try sight.db.urgent(
        share, side, slices: [.late, .breached, .due], until: today.adding(13),
        limit: Self.rowsShown))
  }
}

/// One half of the desk: our own duties, or those we wait for.
struct WorkDeskSide: Sendable {
  let late: Int
  let lateSince: Day?
  let dueByDay: [Day: Int]
  let undecided: Int
  let rows: [Obligation]

  func due(from first: Day, to last: Day) -> Int {
    dueByDay.filter { first <= $0.key && $0.key <= last }.values.reduce(0, +)
  }
}
