import Civil

/// Holds two versions of one rule against each other.
struct RulePairs {
  let old: Evaluator
  let new: Evaluator

  init(old: Book, new: Book, calendar: WorkCalendar) {
    self.old = Evaluator(book: old, calendar: calendar)
    self.new = Evaluator(book: new, calendar: calendar)
  }

  func change(
    _ one: Rule, _ other: Rule, ignoring ignored: Set<String> = []
  ) -> BookDiff.Change? {
    let before = one.features(in: old.book)
    let after = other.features(in: new.book)
    let names = Set(before.keys).union(after.keys).sorted()
    let fields = names.filter { before[$0] != after[$0] && !ignored.contains($0) }.map {
      BookDiff.Field(name: $0, old: before[$0] ?? "-", new: after[$0] ?? "-")
    }
    guard !fields.isEmpty else { return nil }
    return BookDiff.Change(
      rule: one.id, direction: direction(one, other, Set(fields.map(\.name))), fields: fields)
  }

  /// Stricter or looser only where all that differs can be put in an order.
  private func direction(
    _ one: Rule, _ other: Rule, _ fields: Set<String>
  ) -> BookDiff.Direction {
    let ordered: Set = [
      "due", "counting", "every", "at_least", "requires", "modality", "warn", "title", "bound",
      "lead",
    ]
    guard fields.isSubset(of: ordered) else { return .different }
    let signs = days(one, other).union(one.weights(other)).subtracting([0])
    if signs.count > 1 { return .different }
    return switch signs.first {
    case .some(1): .stricter
    case .some(-1): .looser
    default: .equal
    }
  }

  /// Over every day of four years: 1 for a day that now comes earlier, -1 for one that comes later.
  private func days(_ one: Rule, _ other: Rule) -> Set<Int> {
    guard one.deadline != nil, other.deadline != nil else { return [] }
    let first: Day = "2023-01-01"
    return Set(
      (0..<1_461).map { offset in
        let trigger = first.adding(offset)
        return
          switch (old.count(rule: one.id, from: trigger), new.count(rule: other.id, from: trigger))
        {
        case (let before?, let after?): before.due.days(since: after.due).signum()
        // A word without a number asks for no day: giving it one is stricter.
        case (nil, _?): 1
        case (_?, nil): -1
        case (nil, nil): 0
        }
      })
  }
}

extension Rule {
  /// What can be counted apart from days: 1 where the other asks more, -1 where less.
  fileprivate func weights(_ other: Rule) -> Set<Int> {
    var signs = [other.modality.weight - modality.weight]
    switch (body, other.body) {
    case (.window(let one), .window(let two)):
      signs += [two.atLeast - one.atLeast, two.unit.perYear - one.unit.perYear]
    case (.content(let one), .content(let two)):
      let (before, after) = (Set(one.items.map(\.key)), Set(two.items.map(\.key)))
      signs += [-before.subtracting(after).count, after.subtracting(before).count]
    case (.threshold(let one), .threshold(let two)): signs += one.weights(two)
    case (.order(let one), .order(let two)): signs += one.lead.weights(two.lead)
    default: break
    }
    return Set(signs.map { $0.signum() })
  }
}

extension Rule.Modality {
  fileprivate var weight: Int {
    switch self {
    case .must, .mustNot: 2
    case .should: 1
    case .may: 0
    }
  }
}

extension Window.Unit {
  fileprivate var perYear: Int { self == .month ? 12 : 1 }
}
