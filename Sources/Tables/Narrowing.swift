import Civil
import Kernel
import Storage

/// What a question narrows a list to: for the database, and in words for people and the record.
struct Narrowing: Sendable {
  private(set) var conditions: [SQL] = []
  private(set) var words: [String] = []
  /// What was written and could not be read.
  private(set) var problems: [String] = []

  private let today: Day

  init(
    _ question: TableQuestion, of table: Table, within scope: Scope, on today: Day,
    _ db: any ReadConnection
  ) throws {
    self.today = today
    if let rows = question.rows {
      // An empty list in parentheses is no SQL on PostgreSQL.
      conditions.append(rows.isEmpty ? "1 = 0" : "\(table.id) IN (\(SQL(list: rows)))")
      words.append("勾选的 \(rows.count) \(table.words.counter)")
    }
    for filter in table.filters { try add(filter, question, scope, db) }
  }

  private mutating func add(
    _ filter: Filter, _ question: TableQuestion, _ scope: Scope, _ db: any ReadConnection
  ) throws {
    if case .days(let column) = filter.kind { return add(daysOf: filter, column, question) }
    guard let text = question.values[filter.name] else { return }
    guard let condition = filter.condition(text, scope) else {
      problems.append("“\(filter.label.zh)”没有“\(text.prefix(20))”这一项，已当作没有选。")
      return
    }
    conditions.append(condition)
    words.append(try filter.words(text, scope, db))
  }

  private mutating func add(daysOf filter: Filter, _ column: SQL, _ question: TableQuestion) {
    let from = day(filter.names[0], "\(filter.label.zh)从", question)
    let to = day(filter.names[1], "\(filter.label.zh)到", question)
    if let from { conditions.append("\(column) >= \(from)") }
    if let to { conditions.append("\(column) <= \(to)") }
    guard from != nil || to != nil else { return }
    let (first, last) = (from?.description ?? "…", to?.description ?? "…")
    words.append("\(filter.label.zh)：\(first) 至 \(last)")
  }

  private mutating func day(_ name: String, _ label: String, _ question: TableQuestion) -> Day? {
    guard let text = question.values[name] else { return nil }
    if let day = try? Day(lenient: text, around: today) { return day }
    problems.append("“\(label)”写的是“\(text.prefix(20))”，不是日期。例如 2026-10-08。")
    return nil
  }
}

extension Filter {
  fileprivate func words(
    _ text: String, _ scope: Scope, _ db: any ReadConnection
  ) throws -> String {
    switch kind {
    case .text: return "\(label.zh)含“\(text)”"
    case .choice(let choices), .linked(let choices):
      let chosen = try choices(db, scope).first { $0.value == text }
      return "\(label.zh)：\(chosen?.label.trimmingIndent ?? text)"
    case .flag: return label.zh
    case .days: return "\(label.zh)：\(text)"
    }
  }
}

extension String {
  /// Choices that stand below others are set in with wide blanks.
  fileprivate var trimmingIndent: String { String(drop { $0 == "　" }) }
}
