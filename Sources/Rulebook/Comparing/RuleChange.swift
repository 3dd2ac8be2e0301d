import Civil

extension BookDiff {
  /// How one rule differs from another. Whom they name does not count: organs are not more or less.
  static func change(
    from one: Rule, in old: Book, to other: Rule, in new: Book, calendar: WorkCalendar
  ) -> Change {
    let organs = Set(OverridePoint.allCases.filter(\.isOrgan).map(\.rawValue))
    let own = LayerChecks.ownMatter.union(organs)
    return RulePairs(old: old.alone(one), new: new.alone(other), calendar: calendar)
      .change(one, other, ignoring: own)
      ?? Change(rule: other.id, direction: .equal, fields: [])
  }
}

extension Book {
  /// The same book with one rule in it: to compare two, nothing else need be prepared.
  fileprivate func alone(_ rule: Rule) -> Book {
    var book = self
    book.rules = [rule]
    return book
  }
}
