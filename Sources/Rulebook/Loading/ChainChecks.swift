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

  private struct Act: Hashable {
    let triggers: [String]
    let doneBy: [String]
    let bearers: [Party]
    let condition: Guard?
    let validIf: Guard?
  }

  /// Two rules of one rank that give different days for the same act of the same bearer.
  private func checkContradictions() {
    var first: [Act: Rule] = [:]
    for rule in book.rules {
      guard let deadline = rule.deadline else { continue }
      let act = Act(
        triggers: deadline.triggers, doneBy: deadline.doneBy, bearers: rule.who.bearers,
        condition: rule.condition, validIf: deadline.validIf)
      guard let other = first[act] else {
        first[act] = rule
        continue
      }
      guard other.deadline?.term != deadline.term, !rule.isRelated(to: other) else { continue }
      problems.report(
        rule.place,
        zh: "\(rule.id) 与 \(other.id) 对同一件事规定了不同期限。请只留一条，写明各自的条件，"
          + "或写 conflicts_with 标明有争议。",
        en: "\(rule.id) and \(other.id) give different days for the same act; keep one, or write "
          + "conflicts_with")
    }
  }

  private func checkConflicts() {
    for rule in book.rules {
      for id in rule.conflicts + [rule.replaces].compactMap({ $0 })
      where book.rule(id)?.deadline == nil || id == rule.id {
        problems.report(
          rule.place, zh: "\(rule.id) 提到的 \(id) 不是另一条有期限的规则。",
          en: "\(rule.id) names \(id), which is no other rule with a day")
      }
    }
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

/// The events from which one comes back to themselves, found without recursion: a book may hold a
/// hundred thousand rules.
struct Circles {
  let all: Set<String>

  init(waits: [String: [String]]) {
    // What nothing waits for is on no circle; taken away, others follow.
    var into: [String: Int] = [:]
    for next in waits.values { for event in next { into[event, default: 0] += 1 } }
    var free = waits.keys.filter { into[$0, default: 0] == 0 }
    var left = Set(waits.keys)
    while let event = free.popLast() {
      left.remove(event)
      for next in waits[event] ?? [] {
        into[next, default: 0] -= 1
        if into[next] == 0, waits[next] != nil { free.append(next) }
      }
    }
    // And what leads to nothing is on no circle either.
    var shrinks = true
    while shrinks {
      let dead = left.filter { !(waits[$0] ?? []).contains(where: left.contains) }
      left.subtract(dead)
      shrinks = !dead.isEmpty
    }
    all = left
  }
}
