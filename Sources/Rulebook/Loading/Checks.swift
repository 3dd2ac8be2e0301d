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
    ChainChecks(book: book, problems: problems).run()
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
    if rule.isDuty {
      if [.must, .mustNot].contains(rule.modality), rule.who.bearers.isEmpty, !rule.isLadder {
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
    if let deadline = rule.deadline { check(deadline, of: rule) }
    switch rule.body {
    case .routing(let table):
      RoutingChecks(rule: rule, table: table, book: book, problems: problems).run()
    case .content(let content): check(content, of: rule)
    case .threshold(let threshold): check(threshold, of: rule)
    default: break
    }
  }

  private func check(_ content: RequiredContent, of rule: Rule) {
    if rule.each.count != 1 {
      report(
        rule.place, zh: "\(rule.id) 要写明是哪一种东西的内容（each，只写一种）。",
        en: "\(rule.id) needs each, with one kind of thing")
    }
    guard let shown = content.shown else { return }
    let known = book.vocabulary.attributes[shown.attribute]?.choices.map(\.value) ?? []
    for item in content.items where !known.contains(item.key) {
      report(
        rule.place, zh: "\(rule.id)：属性 \(shown.attribute) 里没有 \(item.key) 这一项。",
        en: "\(rule.id): \(shown.attribute) has no item \(item.key)")
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

  /// A share is of something, a number is not; both are numbers in the vocabulary.
  private func check(_ threshold: Threshold, of rule: Rule) {
    let names = [threshold.value, threshold.whole].compactMap { $0 }
    let types = names.map { book.vocabulary.attributes[$0]?.type }
    var isRight = types.allSatisfy { $0 == .number }
    switch threshold.bound {
    case .share: isRight = isRight && threshold.whole != nil
    case .number, .open: isRight = isRight && threshold.whole == nil
    case .flag:
      isRight = types == [.flag] && [.equal, .notEqual].contains(threshold.comparison)
    }
    guard !isRight else { return }
    report(
      rule.place, zh: "\(rule.id)：比例要写 value 和 of 两个数，数和是非只写 value，类型要相符。",
      en: "\(rule.id): a share needs the numbers value and of; other bounds only a value like them")
  }
}
