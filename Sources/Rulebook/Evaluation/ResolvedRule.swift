import Civil

/// A rule as it is to be carried out: with the book's defaults and the chosen readings put in. A
/// class, because every case of the rule holds it.
final class ResolvedRule: Sendable {
  let rule: Rule
  let counting: Counting
  /// `nil` where the text gives no number and nobody has decided one.
  let period: Period?
  let rollsBack: Bool
  let each: [EntityKind]
  let cites: [String]
  /// How many days of a first, partial period must remain for it to count; `nil`: it never does.
  let stub: Int?
  /// A share that is missed is missed, whatever the reason.
  let isHard: Bool

  init?(_ rule: Rule, in book: Book) {
    var name = book.counting
    var each = rule.each
    var rollsBack = false
    var stub: Int? = 0
    if let other = rule.counting { name = other }
    var isHard = false
    for key in rule.ambiguities {
      switch book.ambiguities[key]?.reading?.effect {
      case .counting(let other): name = other
      case .rollsBack(let rolls): rollsBack = rolls
      case .each(let names): each = names
      case .stub(let days): stub = days
      case .hard(let hard): isHard = hard
      case nil: break
      }
    }
    guard let counting = book.countings[name] else { return nil }
    self.rule = rule
    cites = rule.cites.map(\.description)
    self.counting = counting
    self.rollsBack = rollsBack
    self.stub = stub
    self.isHard = isHard
    self.each = each.compactMap { book.vocabulary.entities[$0] }
    period = Self.period(rule, book)
  }

  private static func period(_ rule: Rule, _ book: Book) -> Period? {
    switch rule.body {
    case .deadline(let deadline), .cure(let deadline), .power(let deadline):
      book.period(of: deadline.term)
    case .order(let order): book.period(of: order.lead)
    case .window(let recurrence): recurrence.again.flatMap { book.openTerms[$0]?.period }
    default: nil
    }
  }

  /// The law of counting, where anything is counted.
  var countingCites: [String] {
    switch rule.kind {
    case .deadline, .window, .cure, .power, .order, .ladder: counting.cites
    default: []
    }
  }

  /// The last day as counted and the last day on which it can be done.
  func due(from trigger: Day, _ period: Period, calendar: WorkCalendar) -> Due {
    let date = counting.due(from: trigger, period, calendar: calendar)
    let last = rollsBack ? date.lastWorking : date.due
    let isProvisional =
      date.isProvisional || (rollsBack && !calendar.isCovered(date.nominal))
    return Due(nominal: date.nominal, last: last, isProvisional: isProvisional)
  }

  func warnDay(before last: Day, calendar: WorkCalendar) -> Day {
    guard rule.warn.isWorkingDays else { return last.adding(-rule.warn.days) }
    return calendar.workingDay(-rule.warn.days, after: last)
  }

  struct Due {
    let nominal: Day
    let last: Day
    let isProvisional: Bool
  }
}
