/// What can only be checked when the whole book is there.
struct Checks {
  let book: Book
  let problems: Problems

  func run() {
    for rule in book.rules {
      checkParties(rule)
      checkConsequences(rule)
      checkKind(rule)
      checkAmbiguities(rule)
      CitationChecks(rule: rule, book: book, problems: problems).run()
    }
    checkContradictions()
    checkCycles()
    if let term = book.anchors.orderTerm, book.openTerms[term] == nil {
      report(
        Place(file: "book.yaml", line: 1, column: 1), zh: "order_term：没有未定词 \(term)。",
        en: "order_term: there is no open term \(term)")
    }
  }

  private func report(_ place: Place, zh: String, en: String) {
    problems.report(place, zh: zh, en: en)
  }

  private func checkParties(_ rule: Rule) {
    if rule.kind == .deadline || rule.kind == .window {
      if rule.modality == .must, rule.who.bearers.isEmpty {
        report(
          rule.place, zh: "\(rule.id) 是“应当”，却没有写谁来办（who.bearer）。",
          en: "\(rule.id) is a must without who.bearer")
      }
      if rule.each.isEmpty {
        report(
          rule.place, zh: "\(rule.id) 没有写对什么逐个适用（each）。", en: "\(rule.id) lacks each")
      }
    }
    let parties = rule.who.bearers + [rule.who.to, rule.who.supervisor].compactMap { $0 }
    for case .route(let table) in parties where book.rule(table)?.kind != .routing {
      report(
        rule.place, zh: "没有分工表 \(table)。", en: "there is no routing table \(table)")
    }
  }

  private func checkConsequences(_ rule: Rule) {
    for id in rule.onBreach where book.rule(id)?.kind != .consequence {
      report(
        rule.place, zh: "\(rule.id) 的后果 \(id) 没有写成 consequence 规则。",
        en: "\(rule.id) names \(id), which is no rule of the kind consequence")
    }
    if !rule.onBreach.isEmpty, rule.breachBasis == nil {
      report(
        rule.place, zh: "\(rule.id) 写了后果，请在 breach_basis 写明依据：text、inferred 或 district。",
        en: "\(rule.id) has consequences and needs breach_basis: text, inferred or district")
    }
  }

  private func checkKind(_ rule: Rule) {
    switch rule.body {
    case .deadline(let deadline): check(deadline, of: rule)
    case .routing(let table):
      RoutingChecks(rule: rule, table: table, book: book, problems: problems).run()
    case .content where rule.each.count != 1:
      report(
        rule.place, zh: "\(rule.id) 要写明是哪一种东西的内容（each，只写一种）。",
        en: "\(rule.id) needs each, with one kind of thing")
    case .window, .consequence, .content: break
    }
  }

  private func check(_ deadline: Deadline, of rule: Rule) {
    if case .open(let key) = deadline.term, deadline.breachesAtOnce,
      book.openTerms[key]?.value == nil
    {
      report(
        rule.place, zh: "\(rule.id) 的期限是未定词“\(book.openTerms[key]?.word ?? key)”，不能一逾期就算违反。",
        en: "\(rule.id) hangs on the open term \(key) and cannot be breached at once")
    }
    let isPlanned = deadline.triggers.contains { book.vocabulary.events[$0]?.isPlan == true }
    if deadline.followsLatestPlan, !isPlanned {
      report(
        rule.place, zh: "\(rule.id) 跟随最新计划，但起因不是计划事件（plan: true）。",
        en: "\(rule.id) follows the latest plan, but its trigger is no plan")
    }
    if !deadline.pauses.isEmpty, case .period(let period) = deadline.term, !period.isDays {
      report(
        rule.place, zh: "\(rule.id) 按月计，不能停计时。", en: "\(rule.id) counts months and cannot pause")
    }
  }

  private func checkAmbiguities(_ rule: Rule) {
    for key in rule.ambiguities {
      for case .counting(let name) in book.ambiguities[key]?.readings.map(\.effect) ?? []
      where book.countings[name] == nil {
        report(rule.place, zh: "\(key)：没有计法 \(name)。", en: "\(key): no counting \(name)")
      }
    }
  }

  /// Two rules of one rank that give different days for the same act of the same bearer.
  private func checkContradictions() {
    for (index, left) in book.rules.enumerated() {
      guard case .deadline(let one) = left.body else { continue }
      for right in book.rules[(index + 1)...] {
        guard case .deadline(let other) = right.body else { continue }
        guard one.triggers == other.triggers, one.doneBy == other.doneBy,
          left.who.bearers == right.who.bearers, left.condition == right.condition,
          one.term != other.term
        else { continue }
        report(
          right.place, zh: "\(right.id) 与 \(left.id) 对同一件事规定了不同期限。请只留一条，或写明各自的条件。",
          en: "\(right.id) and \(left.id) give different days for the same act")
      }
    }
  }

  /// Duties that wait for each other would never begin.
  private func checkCycles() {
    var waits: [String: Set<String>] = [:]
    for rule in book.rules {
      guard case .deadline(let deadline) = rule.body else { continue }
      for done in deadline.doneBy { waits[done, default: []].formUnion(deadline.triggers) }
    }
    for rule in book.rules {
      guard case .deadline(let deadline) = rule.body else { continue }
      if deadline.doneBy.contains(where: { reaches($0, from: $0, in: waits, seen: []) }) {
        report(
          rule.place, zh: "\(rule.id) 与别的规则互相等待，永远不会开始。",
          en: "\(rule.id) waits in a circle and would never begin")
      }
    }
  }

  private func reaches(
    _ goal: String, from event: String, in waits: [String: Set<String>], seen: Set<String>
  ) -> Bool {
    for next in waits[event] ?? [] where !seen.contains(next) {
      if next == goal || reaches(goal, from: next, in: waits, seen: seen.union([next])) {
        return true
      }
    }
    return false
  }
}
