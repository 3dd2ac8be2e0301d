import Civil
import Rulebook

extension AttributeKind {
  var isChosen: Bool {
    switch type {
    case .choice, .flag, .organ, .rule: true
    default: false
    }
  }

  func choices(in book: Book) -> [(value: String, title: String)] {
    switch type {
    case .flag: [("true", "是"), ("false", "否")]
    case .organ: organs(in: book).map { ($0.id, $0.short) }
    case .organs:
      book.organs.all.values.filter { $0.class == nil }.sorted { $0.id < $1.id }
        .map { ($0.id, $0.short) }
    case .rule:
      book.rules.filter(\.isDuty).map { ($0.id, $0.title) }
    default: choices.map { ($0.value, $0.title) }
    }
  }

  /// Where the attribute says to which member of a class a thing belongs, only these.
  private func organs(in book: Book) -> [BookOrgan] {
    let located = book.organs.classes.values.first { $0.located == name }
    return located.map { book.organs.members(of: $0.name) }
      ?? book.organs.all.values.sorted { $0.id < $1.id }
  }

  /// Reads what was typed; `nil` if it is not of this kind.
  func attribute(_ typed: [String], in book: Book, around today: Day?) -> Attribute? {
    let text = typed.first ?? ""
    switch type {
    case .text: return text.utf8.count <= 400 ? .text(text) : nil
    case .number: return Int64(text).map(Attribute.number)
    case .flag: return text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    case .day:
      let day = today.map { try? Day(lenient: text, around: $0) } ?? (try? Day(lenient: text))
      return day.map { .text($0.description) }
    case .choice: return choices.contains { $0.value == text } ? .text(text) : nil
    case .organ: return book.organs.all[text] == nil ? nil : .text(text)
    case .choices:
      let values = Set(choices.map(\.value))
      return typed.allSatisfy(values.contains) ? .list(typed) : nil
    case .organs: return typed.allSatisfy { book.organs.all[$0] != nil } ? .list(typed) : nil
    case .rule: return book.rule(text) == nil ? nil : .text(text)
    case .month, .year, .period: return Self.window(text).map { .text($0.description) }
    }
  }

  /// `2026-01`, `2026-1`, `2026年1月`, `2026`, `2026年`.
  private static func window(_ text: String) -> Window? {
    let numbers = text.split { !$0.isNumber }.map(String.init)
    let marks = text.filter { !$0.isNumber && !$0.isWhitespace }
    guard ["", "-", "年", "年月", "/", "."].contains(marks), numbers.first?.count == 4 else {
      return nil
    }
    switch numbers.count {
    case 1: return Window(numbers[0])
    case 2: return Window("\(numbers[0])-\(numbers[1].count == 1 ? "0" : "")\(numbers[1])")
    default: return nil
    }
  }
}
