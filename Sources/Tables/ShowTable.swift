package import Acts
package import Kernel
package import Storage

/// A page of a list, for whoever may see it.
package struct ShowTable<T: Tabled>: Look {
  package static var permission: Permission { T.permission }

  private let table: Table
  private let scope: Scope
  private let question: TableQuestion
  private let isTicked: Bool

  /// - Parameter isTicked: whether all rows of the page come ticked.
  package init(
    _ tabled: T, within scope: Scope, _ question: TableQuestion, isTicked: Bool = false
  ) {
    (table, self.scope, self.question) = (tabled.table, scope, question)
    self.isTicked = isTicked
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func answer(about scope: Scope, in sight: Sight) throws -> TablePage {
    let kept = try Kept(table, for: sight.doer, in: Region(scope.region.district), sight.db)
    let question = self.question.with { $0.columns = $0.columns ?? kept.columns }
    let rows = try TableRows(table, question, within: scope, on: sight.today, sight.db)
    let part = try rows.part(of: TablePage.size, sight.db)
    let page = TablePage(
      table, self.question, part: part,
      count: try rows.count(atMost: TablePage.most + 1, sight.db), narrowing: rows.narrowing,
      form: try FilterForm(table, self.question, within: scope, sight.db),
      notices: try table.notices(question, scope, sight))
    return page.with(
      kept, question, part, isTicked: isTicked, table, may: { !sight.doer.scopes(for: $0).isEmpty },
      owner: sight.doer.id.rawValue)
  }
}

/// What somebody keeps about a list.
struct Kept {
  let columns: [String]?
  let views: [TableView]

  init(
    _ table: Table, for doer: Doer, in district: Region, _ db: any ReadConnection
  ) throws {
    columns = try db.chosenColumns(of: table.key, for: doer, in: district)
    views = try db.views(of: table.key, for: doer, in: district)
  }
}

extension Sight {
  /// A portion of a list within another page.
  package func part(
    of table: Table, _ question: TableQuestion, within scope: Scope, size: Int
  ) throws -> TablePart {
    try TableRows(table, question, within: scope, on: today, db).part(of: size, db)
  }

  /// How many rows of a list a question finds.
  package func count(
    _ table: Table, _ question: TableQuestion, within scope: Scope
  ) throws -> Int {
    try TableRows(table, question, within: scope, on: today, db).count(
      atMost: TablePage.most + 1, db)
  }
}
