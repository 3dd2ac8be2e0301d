import Civil
import Rulebook

/// What a rule says, part by part, in words that people use.
struct RuleWords {
  let rule: Rule
  let book: Book

  struct Part: Sendable {
    let label: String
    let text: String
  }

  var parts: [Part] {
    [
      part("谁来办", names(rule.who.bearers)), part("报给谁", rule.who.to.map(name)),
      part("谁监督", rule.who.supervisor.map(name)), part("和谁一起", names(rule.who.with)),
      part("何事发生后", events(rule.triggers)), part("多少日", term),
      part("做到什么算办完", events(rule.fulfilledBy)), part("应当有的内容", contents),
      part("凭什么证明", evidence), part("不办会怎样", consequences),
    ].compactMap { $0 }
  }

  static func kind(_ kind: Rule.Kind) -> String {
    switch kind {
    case .deadline: "期限"
    case .window: "按期重复"
    case .routing: "分工"
    case .consequence: "后果"
    case .content: "应有内容"
    case .cure: "限期改正"
    case .power: "职权"
    case .order: "先后"
    case .threshold: "比例和数目"
    case .standing: "一直要有"
    case .prohibition: "不得"
    case .ladder: "逐级处理"
    }
  }

  func name(_ party: Party) -> String {
    switch party {
    case .organ(let id), .member(ofClass: let id), .role(let id): book.organs.short(of: id) ?? id
    case .route: "按分工"
    case .supervisor: "监督的单位"
    case .bearer: "没有办的一方"
    }
  }

  private func names(_ parties: [Party]) -> String? {
    parties.isEmpty ? nil : parties.map(name).joined(separator: "、")
  }

  private func events(_ kinds: [String]) -> String? {
    let titles = kinds.map { book.vocabulary.events[$0]?.title ?? $0 }
    return titles.isEmpty ? nil : titles.joined(separator: "、")
  }

  private var term: String? {
    let open = book.openTerms(of: rule)
    if !open.isEmpty {
      return open.map { OpenTermWords($0).state }.joined(separator: "；")
    }
    switch rule.body {
    case .deadline(let it), .cure(let it), .power(let it):
      if case .period(let period) = it.term { return "\(period.chinese)内" }
      return "原文没有写"
    case .window(let it): return it.unit == .year ? "每年至少 \(it.atLeast) 次" : "每月至少 \(it.atLeast) 次"
    default: return nil
    }
  }

  private var contents: String? {
    guard case .content(let it) = rule.body else { return nil }
    return it.items.map(\.title).joined(separator: "、")
  }

  private var evidence: String? {
    let wanted = rule.fulfilledBy.compactMap { kind -> String? in
      guard case .expected(let what)? = book.vocabulary.events[kind]?.evidence else { return nil }
      return what
    }
    return wanted.isEmpty ? nil : wanted.joined(separator: "、")
  }

  private var consequences: String? {
    guard !rule.onBreach.isEmpty else { return nil }
    let titles = rule.onBreach.map { book.rule($0)?.title ?? $0 }.joined(separator: "、")
    return rule.breachBasis == .text ? titles : "\(titles)（原文没有写，由别的条款推定）"
  }

  private func part(_ label: String, _ text: String?) -> Part? {
    text.map { Part(label: label, text: $0) }
  }
}

/// A word of the policy without a number, as people speak of it.
struct OpenTermWords {
  let term: OpenTerm

  init(_ term: OpenTerm) { self.term = term }

  /// `“及时组建物管会”还没有定`, `“定期会商”定为 3 个月`
  var state: String {
    guard let value = term.value else { return "“\(term.word)”还没有定" }
    return "“\(term.word)”定为 \(number(value))"
  }

  var suggested: String? { term.suggested.map(number) }

  func number(_ value: Int) -> String {
    switch term.unit {
    case .calendarDay: "\(value) 日"
    case .workingDay: "\(value) 个工作日"
    case .month: "\(value) 个月"
    case .count: "\(value) 次"
    }
  }
}
