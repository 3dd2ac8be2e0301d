/// Puts a book's own rules together with those of the books above.
struct LayeredRules {
  let loader: BookLoader
  private(set) var rules: [Rule] = []
  private(set) var resting: [RestingRule] = []
  private(set) var overrides: [OverrideLoader.Override] = []

  init(loader: BookLoader) {
    self.loader = loader
    let above = Self.above(loader)
    let read = RuleLoader(loader: loader).load()
    overrides = OverrideLoader(loader: loader, above: above).load(read.overrides)
    checkImplemented(read.rules, above)
    settle(read.rules, above)
    loader.names.rules = Set(rules.map(\.id))
    rules.sort { $0.id < $1.id }
    resting.sort { $0.rule.id < $1.rule.id }
  }

  /// What the books above state, those at rest there for want of reading included.
  private static func above(_ loader: BookLoader) -> [String: Rule] {
    var rules: [String: Rule] = [:]
    for book in loader.parents {
      for rule in book.rules { rules[rule.id] = rule.under(book) }
      for it in book.resting where it.reason == .unread { rules[it.rule.id] = it.rule }
    }
    return rules
  }

  private func checkImplemented(_ own: [Rule], _ above: [String: Rule]) {
    for rule in own {
      for id in rule.implements where above[id] == nil {
        let near = Nearness.closest(to: id, among: Set(above.keys))
        loader.problems.report(
          rule.place,
          zh: "\(rule.id) 要落实的 \(id) 不在上一层手册里。" + (near.map { "是不是“\($0)”？" } ?? ""),
          en: "\(rule.id) implements \(id), which stands in no book above"
            + (near.map { "; did you mean \($0)?" } ?? ""))
      }
    }
  }

  private mutating func settle(_ own: [Rule], _ above: [String: Rule]) {
    var carriers: [String: String] = [:]
    for rule in own { for id in rule.implements { carriers[id] = carriers[id] ?? rule.id } }
    let changes = Dictionary(overrides.map { ($0.rule.id, $0) }) { one, _ in one }
    rules = own
    for (id, rule) in above {
      if let carrier = carriers[id] {
        resting.append(RestingRule(rule: rule, reason: .implemented(by: carrier)))
      } else if isUnread(rule), changes[id]?.checkedBy == nil {
        resting.append(RestingRule(rule: rule, reason: .unread))
      } else {
        rules.append(changes[id]?.changed ?? rule)
      }
    }
    for book in loader.parents { resting += book.resting.filter { above[$0.rule.id] == nil } }
  }

  /// What a higher text asks, where nobody has read that text as it is in force, is shown
  /// and not counted, until somebody below has checked it.
  private func isUnread(_ rule: Rule) -> Bool {
    guard ![.routing, .consequence].contains(rule.kind), rule.rank > loader.head.rank else {
      return false
    }
    return rule.cites.contains { cite in
      let article = loader.parents.lazy.compactMap { $0.sources.article(cite) }.first
      return article.map { $0.verified != .read || $0.isInferred } ?? false
    }
  }
}

extension Rule {
  /// In force as long as its own book is, whatever becomes of the books below.
  fileprivate func under(_ book: Book) -> Rule {
    var rule = self
    rule.effective = Book.InForce(
      from: effective.from ?? book.inForce.from, to: effective.to ?? book.inForce.to)
    return rule
  }
}
