import Civil
import Rulebook

/// Duties of one rule that stand otherwise than yesterday in the same way and for the same reason.
struct DutyGroup: Sendable {
  static let shown = 6

  let title: String
  let number: Int?
  let what: String
  let cause: String
  /// Where there is only one reason to look at.
  let causeHref: String?
  let links: [DeskNews.Link]
  let more: Int?

  static func groups(
    of changed: [DutyChange], _ causes: [String: String], _ names: Names, _ words: Words,
    _ today: Day
  ) -> [DutyGroup] {
    var order: [String] = []
    var groups: [String: [DutyChange]] = [:]
    for it in changed {
      let line = RevisionLine(it.revision, words: words, today: today)
      let cause = it.revision.fact.flatMap { causes[$0] } ?? line.cause
      let key = "\(it.obligation.rule) \(line.states) \(cause)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(it)
    }
    return order.prefix(shown).compactMap { groups[$0] }.map {
      DutyGroup($0, causes, names, words, today)
    }
  }

  private init(
    _ all: [DutyChange], _ causes: [String: String], _ names: Names, _ words: Words, _ today: Day
  ) {
    let first = all[0]
    let line = RevisionLine(first.revision, words: words, today: today)
    let isOne = all.count == 1
    title = names.rule(first.obligation.rule)
    number = isOne ? nil : all.count
    what = isOne ? line.what : line.states
    cause = first.revision.fact.flatMap { causes[$0] } ?? line.cause
    causeHref = isOne ? first.revision.fact.map { "/facts/\($0)" } : nil
    links = all.prefix(DeskNews.linksShown).map { Self.link($0.obligation, names) }
    more = all.count > DeskNews.linksShown ? all.count - DeskNews.linksShown : nil
  }

  /// 民权街道 2026年8月, or the complex.
  private static func link(_ duty: Obligation, _ names: Names) -> DeskNews.Link {
    let about = names.complex(duty.complex) ?? names.organ(duty.bearer) ?? ""
    let period = duty.period.map(PeriodWords.chinese)
    return DeskNews.Link(
      words: [about, period].compactMap { $0 }.joined(separator: " "),
      href: "/obligations/\(duty.key)")
  }
}
