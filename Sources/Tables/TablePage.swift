import Kernel
import Web

/// A list, ready to print.
package struct TablePage: Page {
  package static let template = "Tables/Pages/table"
  static let size = 50
  /// Counted no further: finding out whether there are 20,001 or 200,000 helps nobody narrow.
  static let most = 20_000

  package let title: String
  let said: String
  let isFiltered: Bool
  let problems: [String]
  let actions: [TableAction]
  let notices: [TableNotice]
  let path: String
  let filter: String
  let head: String
  let rows: String
  let isEmpty: Bool
  let nothing: String
  let advice: String
  let shown: String
  let newer: String?
  let older: String?
  let files: [TableLink]

  init(
    _ table: Table, _ question: TableQuestion, part: TablePart, count: Int, narrowing: Narrowing,
    form: FilterForm, notices: [TableNotice], actions: [TableAction],
    mayTakeOut: Bool
  ) {
    let words = table.words
    let number = count > Self.most ? "超过 \(Self.most) " : "\(count) "
    let counted = number + words.counter + words.noun.zh
    isFiltered = question.isFiltered
    title = isFiltered ? "找到 \(counted)" : "登记了 \(counted)"
    said = narrowing.words.joined(separator: " · ")
    problems = narrowing.problems
    (self.actions, self.notices, path) = (actions, notices, table.path)
    filter = form.fields
    let printer = TablePrinter(table, part.columns)
    head = printer.head(question).string
    rows = printer.rows(part.lines).string
    isEmpty = part.lines.isEmpty
    (nothing, advice) =
      isFiltered ? ("没有符合的\(words.noun.zh)", "换个条件，或点“清空”。") : table.words.empty
    shown = "本页 \(part.lines.count) \(words.counter)，共 \(number)\(words.counter)"
    newer = part.newer.map { it in question.with { $0.cursor = it }.href(table) }
    files =
      mayTakeOut
      ? TableFormat.allCases.map { TableLink($0, question, of: table) } : []
    older = part.older.map { it in question.with { $0.cursor = it }.href(table) }
  }
}

/// A link below the list.
struct TableLink: Sendable {
  let href: String
  let label: String

  /// The whole list as a file, narrowed and put in order as on the page.
  init(_ format: TableFormat, _ question: TableQuestion, of table: Table) {
    let whole = question.with { $0.cursor = nil }
    href = whole.address(of: table, ending: format.rawValue).description
    label = format == .workbook ? "下载 Excel" : "下载 CSV"
  }
}

extension TableQuestion {
  func href(_ table: Table) -> String { address(of: table).description }
}
