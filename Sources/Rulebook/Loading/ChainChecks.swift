/// What can be wrong between several rules: two that contradict each other, and circles in which
/// each waits for the next.
struct ChainChecks {
  let book: Book
  let problems: Problems

  func run() {
    checkContradictions()
    checkCycles()
    checkConflicts()
  }

  /// Two rules that speak of the same act of the same bearer: of one rank, they must not give
  /// different numbers; of two ranks, the lower has to say that it carries out the higher.
  private func checkContradictions() {
    var first: [RuleAct: Rule] = [:]
    for rule in book.rules {
      guard let act = RuleAct(rule) else { continue }
      guard let other = first[act] else {
        first[act] = rule
        continue
      }
      guard !rule.isRelated(to: other) else { continue }
      if rule.rank != other.rank {
        reportTwice(rule, other)
      } else if !RuleAct.isSame(rule, other) {
        reportContradiction(rule, other)
      }
    }
  }

  private func reportContradiction(_ rule: Rule, _ other: Rule) {
    problems.report(
      rule.place,
      zh: "\(rule.id) 与 \(other.place) 的 \(other.id) 同级，对同一件事规定了不同的数或期限。请只留一条，"
        + "写明各自的条件，或写 conflicts_with 标明有争议。",
      en: "\(rule.id) and \(other.id) at \(other.place) are of one rank and give different days "
        + "or numbers for the same act; keep one, or write conflicts_with")
  }

  private func reportTwice(_ rule: Rule, _ other: Rule) {
    let (lower, higher) = rule.rank < other.rank ? (rule, other) : (other, rule)
    problems.report(
      lower.place,
      zh: "\(lower.id) 与\(higher.rank.title)的 \(higher.id)（\(higher.place)）是同一件事，会算两次。"
        + "请写 implements: \(higher.id)。",
      en: "\(lower.id) is the same act as \(higher.id) at \(higher.place) and would be owed twice; "
        + "write implements: \(higher.id)")
  }

  private func checkConflicts() {
    for rule in book.rules {
      for id in rule.conflicts + [rule.replaces].compactMap({ $0 })
      where !isDated(id) || id == rule.id {
        problems.report(
          rule.place, zh: "\(rule.id) 提到的 \(id) 不是另一条有期限的规则。",
          en: "\(rule.id) names \(id), which is no other rule with a day")
      }
    }
  }

  private func isDated(_ id: String) -> Bool {
    book.rule(id).flatMap(RuleAct.init) != nil
  }

  /// Duties that wait for each other would never begin.
  private func checkCycles() {
    var waits: [String: [String]] = [:]
    for rule in book.rules {
      guard let deadline = rule.deadline else { continue }
      for done in deadline.doneBy { waits[done, default: []] += deadline.triggers }
    }
    let circle = Circles(waits: waits).all
    for rule in book.rules {
      guard let deadline = rule.deadline, deadline.doneBy.contains(where: circle.contains),
        deadline.triggers.contains(where: circle.contains)
      else { continue }
      problems.report(
        rule.place, zh: "\(rule.id) 与别的规则互相等待，永远不会开始。",
        en: "\(rule.id) waits in a circle and would never begin")
    }
  }
}

extension Rule {
  /// It says itself that it goes with another one.
  fileprivate func isRelated(to other: Rule) -> Bool {
    conflicts.contains(other.id) || other.conflicts.contains(id) || replaces == other.id
      || other.replaces == id
  }
}
