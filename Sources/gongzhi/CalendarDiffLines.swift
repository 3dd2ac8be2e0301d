import Civil
import Kernel
import Rulebook

/// What a new arrangement moves, for programs: one object for each duty, one for each rule, and
/// the sum of all.
extension CalendarDiff {
  var json: [String] { (changes.map(Self.line) + rules.map(Self.line) + [total]).map(\.text) }

  private static func line(_ change: Change) -> JSON {
    .object([
      "rule": .text(change.rule), "key": .text(change.key),
      "bearer": change.bearer.map(JSON.text) ?? .null, "subject": subject(change),
      "old": change.old.map(standing) ?? .null, "new": change.new.map(standing) ?? .null,
      "moved": change.moved.map { .number($0) } ?? .null,
      "why": .object(["old": why(change.old), "new": why(change.new)]),
    ])
  }

  private static func subject(_ change: Change) -> JSON {
    .object(
      change.subject.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value)) })
  }

  private static func standing(_ standing: Standing) -> JSON {
    .object([
      "nominal": day(standing.nominal), "due": day(standing.due),
      "state": .text(standing.state.rawValue),
    ])
  }

  private static func day(_ day: Day?) -> JSON { day.map { .text("\($0)") } ?? .null }

  private static func why(_ standing: Standing?) -> JSON {
    .list(
      (standing?.why ?? []).map { step in
        .object(["day": .text("\(step.day)"), "why": .text(step.why)])
      })
  }

  private static func line(_ sum: Sum) -> JSON {
    .object([
      "sum": .text(sum.rule), "earlier": .number(sum.earlier), "later": .number(sum.later),
      "otherwise": .number(sum.otherwise),
    ])
  }

  private var total: JSON {
    .object([
      "days": .number(days.count), "changes": .number(changes.count), "settled": .number(settled),
    ])
  }
}
