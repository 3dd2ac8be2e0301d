/// A table of competence must have exactly one answer for every case that can be.
struct RoutingChecks {
  let rule: Rule
  let table: RoutingTable
  let book: Book
  let problems: Problems

  func run() {
    let names = Set(table.rows.flatMap(\.when.keys)).sorted()
    let values = names.map { name in
      book.vocabulary.attributes[name]?.choices.map(\.value) ?? []
    }
    for (name, values) in zip(names, values) where values.isEmpty {
      problems.report(
        rule.place, zh: "分工表 \(rule.id) 只能按 choice 属性分，“\(name)”不是。",
        en: "table \(rule.id) can only branch on choices, and \(name) is none")
    }
    let count = values.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).partialValue }
    guard (1...10_000).contains(count) else { return }
    for combination in combinations(values) {
      check(Dictionary(uniqueKeysWithValues: zip(names, combination)))
    }
  }

  private func check(_ values: [String: String]) {
    let hits = table.rows.filter { $0.matches { values[$0] } }
    guard hits.count != 1 else { return }
    let what = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: ", ")
    problems.report(
      rule.place,
      zh: hits.isEmpty ? "分工表 \(rule.id) 没有管到：\(what)。" : "分工表 \(rule.id) 有几行都管：\(what)。",
      en: hits.isEmpty
        ? "table \(rule.id) has a gap at \(what)" : "table \(rule.id) overlaps at \(what)")
  }

  private func combinations(_ values: [[String]]) -> [[String]] {
    values.reduce([[]]) { all, next in all.flatMap { head in next.map { head + [$0] } } }
  }
}

extension RoutingTable.Row {
  func matches(_ value: (String) -> String?) -> Bool {
    when.allSatisfy { name, allowed in value(name).map(allowed.contains) ?? false }
  }
}
