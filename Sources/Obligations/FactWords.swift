import Civil
import Rulebook

/// Says what a fact says, in the book's words.
struct FactWords {
  let book: Book
  let names: Names

  /// A property and its value.
  struct Stated: Sendable {
    let label: String
    let value: String
  }

  /// 签订物业服务合同, or that it was put right or taken back.
  func title(_ fact: Fact) -> String {
    let title = book.vocabulary.events[fact.kind]?.title ?? fact.kind
    if fact.withdraws { return "撤回：\(title)" }
    return fact.supersedes == nil ? title : "更正：\(title)"
  }

  func recorded(_ fact: Fact, today: Day) -> String {
    "\(names.organ(fact.by) ?? fact.by)，\(fact.knownAt.day.chinese(seenFrom: today))记入"
  }

  func stated(_ fact: Fact) -> [Stated] {
    let parties = fact.subject.sorted { $0.key < $1.key }.compactMap { role, id -> Stated? in
      guard role != "complex", let name = names.organ(id), name != id else { return nil }
      return Stated(label: book.vocabulary.entities[role]?.title ?? role, value: name)
    }
    return parties + attributes(fact)
  }

  func attributes(_ fact: Fact) -> [Stated] {
    fact.attributes.sorted { $0.key < $1.key }.map { name, value in
      let kind = book.vocabulary.attributes[name]
      return Stated(label: kind?.title ?? name, value: told(value, kind))
    }
  }

  func told(_ value: Attribute, _ kind: AttributeKind?) -> String {
    switch value {
    case .text(let text):
      switch kind?.type {
      case .organ: names.organ(text) ?? text
      case .rule: names.rule(text)
      case .day: Day(text)?.chinese ?? text
      case .period, .month, .year: PeriodWords.chinese(text)
      default: kind?.title(of: text) ?? text
      }
    case .number(let number): String(number)
    case .flag(let flag): flag ? "是" : "否"
    case .list(let items): items.map { names.organ($0) ?? $0 }.joined(separator: "、")
    }
  }
}
