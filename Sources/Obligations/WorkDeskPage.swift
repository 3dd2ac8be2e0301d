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
  let ownRows: String
  let hasOwn: Bool
  let othersRows: String
  let hasOthers: Bool
  let ownAll: String
  let othersAll: String
  let bars: [Bar]
  let hasBars: Bool
  let changes: [Change]
  let hasChanges: Bool

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

  struct Change: Sendable {
    let what: String
    let about: String
    let by: String
    let when: String
  }

  init(
    look: ShowWorkDesk, own: WorkDeskSide, others: WorkDeskSide, facts: [Fact], names: Names,
    today: Day
  ) {
    let printer = look.desk.printer
    let links = DeskLinks(organ: look.organ)
    title = Self.title(own: own, others: others, today: today)
    lead = "\(look.organName) · \(today.chinese) \(today.weekdayName)"
    rehearsal = look.desk.rules.isRehearsal
    figures = Self.figures(own: own, others: others, links: links, today: today)
    ownRows = printer.rows(own.rows, names: names, on: today).string
    hasOwn = !own.rows.isEmpty
    othersRows = printer.rows(others.rows, names: names, on: today).string
    hasOthers = !others.rows.isEmpty
    ownAll = links.list(.bearer)
    othersAll = links.list(.supervisor)
    bars = Self.bars(own, others, look.desk.rules.calendar, links, today)
    hasBars = bars.contains { $0.number > 0 }
    changes = facts.map { fact in
      Change(
        what: Self.what(fact, look.desk.rules.book),
        about: names.complex(fact.subject["complex"]) ?? names.organ(fact.subject["street"]) ?? "",
        by: names.organ(fact.by) ?? fact.by,
        when: fact.knownAt.day == today ? "今天" : fact.knownAt.day.chinese(seenFrom: today))
    }
    hasChanges = !changes.isEmpty
  }

  private static func title(own: WorkDeskSide, others: WorkDeskSide, today: Day) -> String {
    let dueToday = own.due(from: today, to: today)
    let first = own.late + dueToday
    if first > 0 { return "今天先办这 \(first) 件" }
    if others.late > 0 { return "自己没有拖着的事，有 \(others.late) 件要催" }
    return "今天没有到期的事"
  }

  private static func figures(
    own: WorkDeskSide, others: WorkDeskSide, links: DeskLinks, today: Day
  ) -> [Figure] {
    let dueToday = own.due(from: today, to: today)
    let week = own.due(from: today.adding(1), to: today.adding(7))
    let waiting = others.due(from: today, to: today.adding(13))
    return [
      Figure(
        label: "已逾期", number: Number.grouped(own.late), colour: own.late > 0 ? "late" : "",
        note: own.lateSince.map { "最久 \(today.days(since: $0)) 天" } ?? "没有拖着的事",
        href: links.list(.bearer, .overdue)),
      Figure(
        label: "今天到期", number: Number.grouped(dueToday), colour: dueToday > 0 ? "soon" : "",
        note: today.weekdayName, href: links.list(.bearer, .due, from: today, to: today)),
      Figure(
        label: "七天内到期", number: Number.grouped(week), colour: "",
        note: "到 \(today.adding(7).chinese(seenFrom: today))",
        href: links.list(.bearer, .due, from: today.adding(1), to: today.adding(7))),
      Figure(
        label: "别人逾期、该我们催的", number: Number.grouped(others.late),
        colour: others.late > 0 ? "late" : "", note: "两周内还有 \(Number.grouped(waiting)) 件到期",
        href: links.list(.supervisor, .overdue)),
    ]
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

  private static func what(_ fact: Fact, _ book: Book) -> String {
    let title = book.vocabulary.events[fact.kind]?.title ?? fact.kind
    if fact.withdraws { return "撤回：\(title)" }
    return fact.supersedes == nil ? title : "更正：\(title)"
  }
}
