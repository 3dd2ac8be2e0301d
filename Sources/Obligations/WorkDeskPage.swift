import Civil
import Kernel
import Rulebook
import Web

/// The first page after signing in.
struct WorkDeskPage: Page {
  static let template = "Obligations/Pages/desk"

  let title: String
  let lead: String
  let rehearsal: Bool
  let figures: [Figure]
  let lateRows: String
  let hasLate: Bool
  let dueRows: String
  let hasDue: Bool
  let undecided: String?
  let undecidedAll: String
  let isParty: Bool
  let othersTitle: String
  let othersRows: String
  let hasOthers: Bool
  let lateAll: String
  let ownAll: String
  let othersAll: String
  let bars: [Bar]
  let hasBars: Bool
  let facts: [DeskNews.FactGroup]
  let hasFacts: Bool
  let cutAt: String?
  let duties: [DutyGroup]
  let hasDuties: Bool
  let own: OwnPlace

  struct Figure: Sendable {
    let label: String
    let number: String
    let colour: String
    let note: String
    let href: String
  }

  /// One day of the coming two weeks. The height is a class, because the pages allow no styles.
  struct Bar: Sendable {
    let day: String
    let full: String
    let number: Int
    let height: String
    let isOff: Bool
    let href: String
  }

  init(
    look: ShowWorkDesk, own: WorkDeskSide, others: WorkDeskSide, isParty: Bool, news: DeskNews,
    names: Names, today: Day
  ) {
    let printer = look.desk.printer
    let links = DeskLinks(organ: look.organ)
    func rows(_ found: [ObligationLine]) -> String {
      printer.rows(found, names: names, on: today).string
    }
    title = Self.title(own: own, others: others, isParty: isParty, today: today)
    lead = "\(look.organName) · \(today.chinese) \(today.weekdayName)"
    rehearsal = look.desk.rules.isRehearsal
    figures = Self.figures(own: own, others: others, isParty, links: links, today: today)
    lateRows = rows(own.lateRows)
    hasLate = !own.lateRows.isEmpty
    dueRows = rows(own.dueRows)
    hasDue = !own.dueRows.isEmpty
    undecided = own.undecided > 0 ? Number.grouped(own.undecided) : nil
    undecidedAll = links.list(.bearer, .undecided)
    self.isParty = isParty
    othersTitle = isParty ? "等别人办、由我们收或督促的" : "我们这里别人要办的"
    othersRows = rows(others.rows)
    hasOthers = !others.rows.isEmpty
    lateAll = links.list(.bearer, .overdue)
    ownAll = links.list(.bearer)
    othersAll = isParty ? links.list(.supervisor) : links.everything()
    bars = Self.bars(own, others, look.desk.rules.calendar, links, today)
    hasBars = bars.contains { $0.number > 0 }
    facts = news.facts
    hasFacts = !facts.isEmpty
    cutAt = news.isCut ? Number.grouped(ShowWorkDesk.changesRead) : nil
    duties = news.duties
    hasDuties = !duties.isEmpty
    self.own = look.own
  }

  private static func title(
    own: WorkDeskSide, others: WorkDeskSide, isParty: Bool, today: Day
  ) -> String {
    guard isParty else {
      return others.late > 0 ? "我们这里有 \(others.late) 件别人拖着的事" : "我们这里没有拖着的事"
    }
    let dueToday = own.due(from: today, to: today)
    let first = own.late + dueToday
    if first > 0 { return "今天先办这 \(first) 件" }
    if others.late > 0 { return "自己没有拖着的事，有 \(others.late) 件要催" }
    return "今天没有到期的事"
  }

  private static func figures(
    own: WorkDeskSide, others: WorkDeskSide, _ isParty: Bool, links: DeskLinks, today: Day
  ) -> [Figure] {
    let dueToday = own.due(from: today, to: today)
    let week = own.due(from: today.adding(1), to: today.adding(7))
    let waiting = others.due(from: today, to: today.adding(13))
    return [
      Figure(
        label: "已逾期", number: Number.grouped(own.late), colour: own.late > 0 ? "late" : "",
        note: lateNote(own, today),
        href: links.list(.bearer, .overdue)),
      Figure(
        label: "今天到期", number: Number.grouped(dueToday), colour: dueToday > 0 ? "soon" : "",
        note: today.weekdayName, href: links.list(.bearer, .due, from: today, to: today)),
      Figure(
        label: "七天内到期", number: Number.grouped(week), colour: "",
        note: "到 \(today.adding(7).chinese(seenFrom: today))",
        href: links.list(.bearer, .due, from: today.adding(1), to: today.adding(7))),
      Figure(
        label: isParty ? "别人逾期、该我们催的" : "我们这里别人逾期的", number: Number.grouped(others.late),
        colour: others.late > 0 ? "late" : "", note: "两周内还有 \(Number.grouped(waiting)) 件到期",
        href: isParty ? links.list(.supervisor, .overdue) : links.everything(.overdue)),
    ]
  }

  private static func lateNote(_ own: WorkDeskSide, _ today: Day) -> String {
    let longest = own.lateSince.map { "最久 \(today.days(since: $0)) 天" } ?? "没有拖着的事"
    return own.breached > 0 ? "\(longest)，另有 \(own.breached) 件违反" : longest
  }

  private static func bars(
    _ own: WorkDeskSide, _ others: WorkDeskSide, _ calendar: WorkCalendar, _ links: DeskLinks,
    _ today: Day
  ) -> [Bar] {
    let days = (0..<14).map { today.adding($0) }
    let numbers = days.map { own.due(from: $0, to: $0) + others.due(from: $0, to: $0) }
    let most = max(1, numbers.max() ?? 1)
    return zip(days, numbers).map { day, number in
      Bar(
        day: String(day.day), full: "\(day.chinese(seenFrom: today)) \(day.weekdayName)",
        number: number, height: "h-\((number * 20 + most - 1) / most * 5)",
        isOff: !calendar.isWorking(day),
        href: links.range(from: day, to: day))
    }
  }
}
