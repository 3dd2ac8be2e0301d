import Civil

/// Holds what a book changes in higher rules, and what it puts in their place, against them.
struct LayerChecks {
  let book: Book
  let parents: [Book]
  let overrides: [OverrideLoader.Override]
  let problems: Problems

  func run() {
    for override in overrides {
      check(
        override.changed, against: override.rule, authority: override.authority,
        at: override.place)
      // What an equal implements binds whoever changes the equal's rule.
      for higher in implemented(by: override.changed) {
        check(
          override.changed, against: higher, authority: override.authority, at: override.place)
      }
    }
    for rule in book.rules where rule.book == book.id {
      for higher in implemented(by: rule) where !refuseClosed(rule, of: higher) {
        check(rule, against: higher, authority: rule.authority, at: rule.place)
      }
    }
  }

  private func implemented(by rule: Rule) -> [Rule] {
    rule.implements.compactMap { id in book.resting.first { $0.rule.id == id }?.rule }
  }

  private func check(
    _ rule: Rule, against higher: Rule, authority: Citation?, at place: Place
  ) {
    guard higher.rank > book.rank, let above = home(of: higher) else { return }
    let change = BookDiff.change(from: higher, in: above, to: rule, in: book, calendar: .china)
    let parts = change.fields.filter { !Self.ownMatter.contains($0.name) }
    let names = parts.map(\.name).joined(separator: ", ")
    guard [.looser, .different].contains(change.direction) else { return }
    guard let authority else {
      problems.report(
        place,
        zh:
          "\(rule.id) 比\(higher.rank.title)（\(book.layer(of: higher)?.title ?? higher.book)）的 \(higher.id) 宽，或说不清宽严（\(names)）。"
          + "请改严，或写 authority 注明允许这样做的上位法。",
        en: "\(rule.id) asks less than \(higher.id) of \(higher.book), or cannot be compared "
          + "(\(names)); ask as much, or cite the superior law under authority")
      return
    }
    refuse(authority, below: higher, at: place)
  }

  private func refuse(_ authority: Citation, below higher: Rule, at place: Place) {
    let rank = book.sources.rank(of: authority) ?? .district
    guard rank < higher.rank else { return }
    problems.report(
      place,
      zh: "authority 引的 \(authority) 是\(rank.title)，低于\(higher.rank.title)，不能放宽 \(higher.id)。",
      en: "\(authority) ranks as \(rank.rawValue), below \(higher.id) (\(higher.rank.rawValue)), "
        + "and cannot relax it")
  }

  /// - Returns: whether something differs that the higher rule does not leave open.
  private func refuseClosed(_ rule: Rule, of higher: Rule) -> Bool {
    guard let above = home(of: higher) else { return false }
    let (one, other) = (higher.features(in: above), rule.features(in: book))
    let open = higher.mayOverride.reduce(into: Self.ownMatter) { $0.formUnion($1.features) }
    let closed = Set(one.keys).union(other.keys).subtracting(open)
      .filter { one[$0] != other[$0] }.sorted()
    guard !closed.isEmpty else { return false }
    let names = closed.joined(separator: ", ")
    let list = OverrideLoader.list(higher)
    problems.report(
      rule.place,
      zh: "\(rule.id) 落实 \(higher.id)，但 \(higher.id) 没有开放：\(names)。开放的是：\(list)。",
      en: "\(rule.id) implements \(higher.id), which does not leave open: \(names); it leaves "
        + "open: \(list)")
    return true
  }

  private func home(of rule: Rule) -> Book? {
    parents.first { $0.rule(rule.id) != nil || $0.resting.contains { $0.rule.id == rule.id } }
  }

  /// What a book may say of its own duty without asking more or less.
  static let ownMatter: Set = ["title", "warn", "on_breach"]
}
