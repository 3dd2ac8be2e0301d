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
  private(set) var actions: [TableAction] = []
  let notices: [TableNotice]
  let path: String
  let filter: String
  private(set) var head: String
  private(set) var rows: String
  let isEmpty: Bool
  let nothing: String
  let advice: String
  let shown: String
  let newer: String?
  let older: String?
  /// For files and for whatever may be done with ticked rows.
  private(set) var files: [TableLink] = []
  private(set) var bulk: [TableLink] = []
  private(set) var mayTick = false
  private(set) var tickAll = ""
  private(set) var mayKeep = false
  private(set) var kept = KeptForms()

  init(
    _ table: Table, _ question: TableQuestion, part: TablePart, count: Int, narrowing: Narrowing,
    form: FilterForm, notices: [TableNotice]
  ) {
    let words = table.words
    let number = count > Self.most ? "超过 \(Self.most) " : "\(count) "
    let counted = number + words.counter + words.noun.zh
    isFiltered = question.isFiltered
    title = isFiltered ? "找到 \(counted)" : "登记了 \(counted)"
    said = narrowing.words.joined(separator: " · ")
    problems = narrowing.problems
    (self.notices, path) = (notices, table.path)
    filter = form.fields
    (head, rows) = (TablePrinter(table, part.columns).head(question).string, "")
    isEmpty = part.lines.isEmpty
    (nothing, advice) =
      isFiltered ? ("没有符合的\(words.noun.zh)", "换个条件，或点“清空”。") : table.words.empty
    shown = "本页 \(part.lines.count) \(words.counter)，共 \(number)\(words.counter)"
    newer = part.newer.map { it in question.with { $0.cursor = it }.href(table) }
    older = part.older.map { it in question.with { $0.cursor = it }.href(table) }
  }

  /// Adds what depends on who is asking: what they may do, and what they keep about the list.
  ///
  /// - Parameter question: with the columns that are really shown.
  func with(
    _ kept: Kept, _ question: TableQuestion, _ part: TablePart, isTicked: Bool, _ table: Table,
    may: (Permission) -> Bool, owner: String
  ) -> TablePage {
    var page = self
    page.actions = table.actions.filter { may($0.permission) }
    page.bulk = table.bulk.filter { may($0.permission) }
      .map { TableLink(href: $0.href, label: $0.label) }
    if may(.takeOut) {
      page.files = FileFormat.allCases.map { TableLink($0, question, of: table) }
    }
    page.mayTick = !page.bulk.isEmpty || !page.files.isEmpty
    page.tickAll =
      question.href(table) + (question.href(table).contains("?") ? "&" : "?")
      + "ticked=page"
    page.rows =
      TablePrinter(table, part.columns)
      .rows(part.lines, mayTick: page.mayTick, isTicked: isTicked).string
    page.mayKeep = may(.keepViews)
    page.kept = KeptForms(table, question, kept, owner: owner)
    return page
  }
}

/// A link or a button of a list.
struct TableLink: Sendable {
  let href: String
  let label: String
  /// The same for the rows that are ticked.
  var ofTicked = ""

  init(href: String, label: String) {
    (self.href, self.label) = (href, label)
  }

  /// The whole list as a file, narrowed and put in order as on the page.
  init(_ format: FileFormat, _ question: TableQuestion, of table: Table) {
    let whole = question.with { $0.cursor = nil }
    href = whole.address(of: table, ending: format.rawValue).description
    label = format.label
    ofTicked = table.path + format.rawValue
  }
}

extension TableQuestion {
  func href(_ table: Table) -> String { address(of: table).description }
}
