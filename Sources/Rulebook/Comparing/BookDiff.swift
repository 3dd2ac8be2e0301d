public import Civil

/// How two books differ, rule by rule: what one district asks more or less than another, or a
/// draft than what holds.
public struct BookDiff: Sendable {
  /// In the order of the rules' ids; rules that say the same are left out.
  public let changes: [Change]

  public struct Change: Hashable, Sendable {
    public let rule: String
    public let direction: Direction
    /// What reads otherwise: `due`, `bearer`.
    public let fields: [Field]
  }

  public struct Field: Hashable, Sendable {
    public let name: String
    public let old: String
    public let new: String
  }

  public enum Direction: String, Sendable, CaseIterable {
    case added, removed, stricter, looser, different, equal
  }

  public init(from old: Book, to new: Book, calendar: WorkCalendar) {
    let pairs = Pairs(old: old, new: new, calendar: calendar)
    let ids = Set(old.rules.map(\.id)).union(new.rules.map(\.id)).sorted()
    changes = ids.compactMap { id in
      switch (old.rule(id), new.rule(id)) {
      case (nil, _?): Change(rule: id, direction: .added, fields: [])
      case (_?, nil): Change(rule: id, direction: .removed, fields: [])
      case (let one?, let other?): pairs.change(one, other)
      case (nil, nil): nil
      }
    }
  }
}

/// Holds two versions of one rule against each other.
private struct Pairs {
  let old: Evaluator
  let new: Evaluator

  init(old: Book, new: Book, calendar: WorkCalendar) {
    self.old = Evaluator(book: old, calendar: calendar)
    self.new = Evaluator(book: new, calendar: calendar)
  }

  func change(_ one: Rule, _ other: Rule) -> BookDiff.Change? {
    let before = one.features(in: old.book)
    let after = other.features(in: new.book)
    let names = Set(before.keys).union(after.keys).sorted()
    let fields = names.filter { before[$0] != after[$0] }.map {
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
      "due", "counting", "every", "at_least", "requires", "modality", "warn", "title",
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
