import Civil
import Rulebook

/// The days from the trigger to the due day, one cell each.
struct DayStrip: Sendable {
  static let longest = 70

  let cells: [Cell]

  struct Cell: Sendable {
    let number: String
    let note: String
    let classes: String
  }

  /// `nil` where no day was counted, or too many to look at.
  init?(_ explanation: Explanation, calendar: WorkCalendar) {
    let it = explanation.determination
    guard it.period == nil, let trigger = it.trigger, let due = it.due else { return nil }
    let nominal = it.nominal ?? due
    let first = min(trigger, due)
    let last = max(trigger, due, nominal)
    guard last.days(since: first) < Self.longest else { return nil }
    let notes = Self.notes(explanation.steps)
    cells = (0...last.days(since: first)).map { offset in
      let day = first.adding(offset)
      var classes = "d"
      if !calendar.isWorking(day) { classes += " off" }
      if day == trigger { classes += " t" }
      if day == nominal, day != due { classes += " n" }
      if day == due { classes += " due" }
      let isFirst = offset == 0 || day.day == 1
      return Cell(
        number: isFirst ? "\(day.month)月\(day.day)" : String(day.day),
        note: notes[day] ?? Self.plain(calendar.reason(day)), classes: classes)
    }
  }

  /// What is written under a day; the more telling note of several stays.
  private static func notes(_ steps: [Step]) -> [Day: String] {
    var notes: [Day: String] = [:]
    for step in steps {
      guard let note = note(step) else { continue }
      notes[step.day] = note
    }
    return notes
  }

  private static func note(_ step: Step) -> String? {
    switch step.what {
    case .counted(.trigger): "起算"
    case .counted(.counted(let number, let kind)): "\(number)" + mark(kind)
    case .counted(.skipped(let kind)), .counted(.rolledOver(let kind)): plain(kind)
    case .counted(.nominalEnd(let kind)): "末日" + mark(kind)
    case .counted(.corresponding): nil
    case .counted(.due), .stated, .moved: "到期"
    case .rolledBack(let kind): plain(kind)
    case .resumed(let left): "剩\(left)"
    case .counted(.lastWorking), .counted(.close), .period, .periodEnd, .measured: nil
    }
  }

  private static func mark(_ kind: DayKind) -> String {
    switch kind {
    case .makeUp: "·班"
    case .holiday(let name): "·\(name.prefix(2))"
    case .weekday, .weekend: ""
    }
  }

  private static func plain(_ kind: DayKind) -> String {
    switch kind {
    case .weekday: ""
    case .weekend: "休"
    case .holiday(let name): String(name.prefix(2))
    case .makeUp: "班"
    }
  }
}
