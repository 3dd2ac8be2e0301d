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
    let pairs = RulePairs(old: old, new: new, calendar: calendar)
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
