/// The first rows of a table and which of them holds the headers: titles and notes often stand
/// above them, so they are the row, of the first ten, that names most of the fields.
struct TableHead {
  let plan: ImportPlan
  /// What was read below the headers.
  let rest: [SheetRow]

  init(_ sheet: any SheetReader, for profile: ImportProfile) throws {
    var head: [SheetRow] = []
    while head.count < 10, let row = try sheet.next() { head.append(row) }
    guard !head.isEmpty else { throw SpreadsheetError.noRows }
    let plans = head.map(profile.match)
    var best = plans.indices.reduce(0) { best, next in
      plans[next].matchedCount > plans[best].matchedCount ? next : best
    }
    if plans[best].matchedCount == 0 { best = Self.fullest(head) }
    plan = plans[best]
    rest = Array(head[(best + 1)...])
  }

  /// Where no header is known: a title is one cell or two, headers are many, and words. A row of
  /// values may be fuller than the headers above it, where one of them was left out.
  private static func fullest(_ rows: [SheetRow]) -> Int {
    let counts = rows.map { $0.cells.count { !$0.isEmpty } }
    let most = counts.max() ?? 0
    let first = rows.indices.first { 3 * counts[$0] > 2 * most && rows[$0].isOfWords }
    return first ?? counts.firstIndex(of: most) ?? 0
  }
}

extension SheetRow {
  /// Whether none of its cells is a number or a day, as headers are.
  fileprivate var isOfWords: Bool {
    cells.allSatisfy { cell in
      switch cell.content {
      case .empty: true
      case .text(let text): NumberText.parts(of: text) == nil
      default: false
      }
    }
  }
}
