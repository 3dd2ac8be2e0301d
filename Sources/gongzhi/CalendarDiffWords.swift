import Civil
import Kernel
import Rulebook

/// What a new arrangement moves, for people: a few lines for each duty, sums at the end.
struct CalendarDiffWords {
  let book: Book
  let say: (Message) -> String

  func lines(_ diff: CalendarDiff) -> [String] {
    diff.changes.flatMap(lines) + diff.rules.map(line) + [total(diff)]
  }

  private func lines(_ change: CalendarDiff.Change) -> [String] {
    let things = change.subject.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let head = [change.rule, title(change.rule)] + things
    return [
      "\(head.joined(separator: " ")): \(place(change.old)) → \(place(change.new)), \(moved(change))"
    ]
      + why(change.old, Message(zh: "原", en: "old")) + why(change.new, Message(zh: "新", en: "new"))
  }

  private func title(_ rule: String) -> String { book.rule(rule)?.title ?? "" }

  private func place(_ standing: CalendarDiff.Standing?) -> String {
    guard let standing else { return say(Message(zh: "没有", en: "none")) }
    let state = Message(
      zh: book.words.fill("states.\(standing.state.rawValue)", [:]), en: standing.state.rawValue)
    let day = standing.due.map { "\($0)" } ?? say(Message(zh: "无期限", en: "no day"))
    return "\(day) (\(say(state)))"
  }

  private func moved(_ change: CalendarDiff.Change) -> String {
    guard let days = change.moved else { return say(Message(zh: "有变化", en: "changed")) }
    if days == 0 { return say(Message(zh: "到期日不变", en: "same last day")) }
    let count = abs(days)
    return say(
      days > 0
        ? Message(zh: "推迟\(count)日", en: "\(count) days later")
        : Message(zh: "提前\(count)日", en: "\(count) days earlier"))
  }

  private func why(_ standing: CalendarDiff.Standing?, _ side: Message) -> [String] {
    (standing?.why ?? []).map { "  \(say(side)) \($0.day) \(say($0.reason))" }
  }

  private func line(_ sum: CalendarDiff.Sum) -> String {
    "\(sum.rule) \(title(sum.rule)): \(say(Self.counts(sum.earlier, sum.later, sum.otherwise)))"
  }

  private func total(_ diff: CalendarDiff) -> String {
    let counts = Self.counts(
      diff.rules.map(\.earlier).reduce(0, +), diff.rules.map(\.later).reduce(0, +),
      diff.rules.map(\.otherwise).reduce(0, +))
    return say(
      Message(
        zh: "上下班不同的有 \(diff.days.count) 天；\(counts.zh)；\(diff.settled) 件由暂定变为确定，日期不变",
        en: "\(diff.days.count) days differ; \(counts.en); \(diff.settled) no longer provisional"))
  }

  private static func counts(_ earlier: Int, _ later: Int, _ otherwise: Int) -> Message {
    Message(
      zh: "提前 \(earlier) 件，推迟 \(later) 件，其他变化 \(otherwise) 件",
      en: "\(earlier) earlier, \(later) later, \(otherwise) otherwise")
  }
}
