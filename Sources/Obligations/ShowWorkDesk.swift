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
  static let changesRead = 300

  let scope: Scope
  let organ: String
  let organName: String
  let desk: ObligationsDesk
  var own = OwnPlace()

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> WorkDeskPage {
    let share = OrganShare(organ: organ, scope: scope)
    let own = try side(share, .own, sight)
    let parted = try side(share, .others, sight)
    // Who is no party to anything looks after what lies in their own area.
    let isParty = try sight.db.isParty(share)
    let others = isParty ? parted : try side(share, .around, sight)
    let since = sight.today.adding(-1).start
    let facts = try sight.db.facts(since: since, within: scope, limit: Self.changesRead)
      .map(\.fact)
    let changed = try sight.db.changes(
      since: since, of: isParty ? organ : nil, within: scope, limit: Self.changesRead)
    let names = try sight.db.names(
      for: own.rows + others.rows + changed.map(\.obligation.line), facts: facts,
      book: desk.rules.book, district: scope.region)
    return WorkDeskPage(
      look: self, own: own, others: others, isParty: isParty,
      news: DeskNews(
        facts: facts, changed: changed, names: names, book: desk.rules.book, today: sight.today),
      names: names, today: sight.today)
  }

  private func side(
    _ share: OrganShare, _ side: OrganShare.Side, _ sight: Sight
  ) throws -> WorkDeskSide {
    let today = sight.today
    let late = try sight.db.extent(share, side, .late)
    let soon = today.adding(13)
    return WorkDeskSide(
      late: late.number, lateSince: late.first,
      breached: try sight.db.extent(share, side, .breached).number,
      dueByDay: try sight.db.dueByDay(share, side, from: today, to: soon),
      undecided: try sight.db.extent(share, side, .undecided).number,
      lateRows: try sight.db.urgent(
        share, side, slices: [.late, .breached], limit: Self.rowsShown),
      dueRows: try sight.db.urgent(share, side, slices: [.due], until: soon, limit: Self.rowsShown))
  }
}

/// One half of the desk: our own duties, or those we wait for.
struct WorkDeskSide: Sendable {
  let late: Int
  let lateSince: Day?
  let breached: Int
  let dueByDay: [Day: Int]
  let undecided: Int
  let lateRows: [ObligationLine]
  let dueRows: [ObligationLine]

  var rows: [ObligationLine] { lateRows + dueRows }

  func due(from first: Day, to last: Day) -> Int {
    dueByDay.filter { first <= $0.key && $0.key <= last }.values.reduce(0, +)
  }
}
