import Civil

/// What every case stands on, prepared once: the book, the calendar, and the rules as they are to
/// be carried out.
final class Ground: Sendable {
  let book: Book
  let calendar: WorkCalendar
  let resolved: [ResolvedRule]
  /// The parts of subjects that rules range over.
  let roles: Set<String>
  /// The events that speak of the future.
  let plans: Set<String>
  let byID: [String: ResolvedRule]
  let routes: [String: Route]
  /// The rules that take the place of others, by the others' ids.
  let successors: [String: ResolvedRule]

  /// A table of competence, and the attributes that it asks for.
  struct Route: Sendable {
    let rows: [(row: RoutingTable.Row, cites: [String])]
    let names: [String]
  }

  init(book: Book, calendar: WorkCalendar) {
    self.book = book
    self.calendar = calendar
    resolved = book.rules.filter(\.isDuty).compactMap { ResolvedRule($0, in: book) }
    roles = Set(resolved.flatMap { $0.each.map(\.name) })
    plans = Set(book.vocabulary.events.values.filter(\.isPlan).map(\.name))
    routes = Dictionary(
      uniqueKeysWithValues: book.rules.compactMap { rule in
        guard case .routing(let table) = rule.body else { return nil }
        let names = Set(table.rows.flatMap(\.when.keys)).sorted()
        let rows = table.rows.map { (row: $0, cites: $0.cites.map(\.description)) }
        return (rule.id, Route(rows: rows, names: names))
      })
    successors = Dictionary(
      resolved.compactMap { rule in rule.rule.replaces.map { ($0, rule) } },
      uniquingKeysWith: { first, _ in first })
    byID = Dictionary(uniqueKeysWithValues: resolved.map { ($0.rule.id, $0) })
  }
}
