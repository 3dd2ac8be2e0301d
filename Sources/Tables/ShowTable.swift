package import Acts
package import Kernel
package import Storage

/// A page of a list, for whoever may see it.
package struct ShowTable<T: Tabled>: Look {
  package static var permission: Permission { T.permission }

  private let table: Table
  private let scope: Scope
  private let question: TableQuestion

  package init(_ tabled: T, within scope: Scope, _ question: TableQuestion) {
    (table, self.scope, self.question) = (tabled.table, scope, question)
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func answer(about scope: Scope, in sight: Sight) throws -> TablePage {
    let rows = try TableRows(table, question, within: scope, sight.db)
    let form = try FilterForm(table, question, within: scope, sight.db)
    return TablePage(
      table, question, part: try rows.part(of: TablePage.size, sight.db),
      count: try rows.count(atMost: TablePage.most + 1, sight.db), narrowing: rows.narrowing,
      form: form, notices: try table.notices(question, scope, sight),
      actions: table.actions.filter { !sight.doer.scopes(for: $0.permission).isEmpty },
      mayTakeOut: !sight.doer.scopes(for: .takeOut).isEmpty)
  }
}

extension Sight {
  /// A portion of a list within another page.
  package func part(
    of table: Table, _ question: TableQuestion, within scope: Scope, size: Int
  ) throws -> TablePart {
    try TableRows(table, question, within: scope, db).part(of: size, db)
  }

  /// How many rows of a list a question finds.
  package func count(
    _ table: Table, _ question: TableQuestion, within scope: Scope
  ) throws -> Int {
    try TableRows(table, question, within: scope, db).count(atMost: TablePage.most + 1, db)
  }
}
