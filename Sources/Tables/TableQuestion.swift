package import Kernel

/// What somebody asks of a list: which rows, in which order, which columns, from where on. It is
/// read from an address and written into one.
package struct TableQuestion: Hashable, Sendable {
  /// What filters are set to, by their names in the address.
  package var values: [String: String] = [:]
  package var sort: Sort?
  /// The columns chosen; `nil` for the usual ones.
  package var columns: [String]?
  package var cursor: TableCursor?
  /// Only these rows, as somebody ticked them.
  package var rows: [String]?

  package init() {}

  /// - Parameters:
  ///   - value: what the address says under a name.
  ///   - rows: the rows that were ticked.
  package init(of table: Table, rows: [String] = [], _ value: (String) -> String?) {
    self.rows = rows.isEmpty ? nil : Array(rows.prefix(500))
    for name in table.filters.flatMap(\.names) {
      let text = value(name)?.plain ?? ""
      if !text.isEmpty { values[name] = text }
    }
    sort = value("sort").map { Sort(text: $0) }.flatMap { sort in
      table.column(sort.column)?.order == nil || sort == table.sort ? nil : sort
    }
    columns = value("columns").flatMap { $0.isEmpty ? nil : $0 }.map { text in
      let asked = text.split(separator: ",").map(String.init)
      if asked == ["all"] { return table.columns.map(\.key) }
      return table.columns.map(\.key).filter(asked.contains)
    }
    cursor = TableCursor(after: value("after"), before: value("before"))
  }

  package var isFiltered: Bool { !values.isEmpty || rows != nil }

  /// - Parameter ending: such as `.csv`, for the same question as a file.
  package func address(of table: Table, ending: String = "") -> Address {
    var query: [(name: String, value: String?)] = table.filters.flatMap(\.names)
      .map { ($0, values[$0]) }
    query.append(("sort", sort?.text))
    query.append(("columns", columns?.joined(separator: ",")))
    if let cursor { query.append((cursor.goesBack ? "before" : "after", cursor.text)) }
    return Address(table.path + ending, given: query)
  }

  package func with(_ change: (inout TableQuestion) -> Void) -> TableQuestion {
    var copy = self
    change(&copy)
    return copy
  }
}

extension String {
  /// Without blanks at the ends and without signs that nobody can type; no longer than anybody
  /// types.
  var plain: String {
    var kept = unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }[...]
    while kept.first?.properties.isWhitespace == true { kept.removeFirst() }
    while kept.last?.properties.isWhitespace == true { kept.removeLast() }
    return String(String(String.UnicodeScalarView(kept)).prefix(100))
  }
}
