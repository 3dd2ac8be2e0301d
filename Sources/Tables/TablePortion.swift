package import Acts
package import Kernel
package import Storage

/// A portion of a list as machines take it: typed values, and a cursor to where it goes on. Files
/// and the API walk a list by this, so that no more than a portion ever stands in memory.
package struct TablePortion<T: Tabled>: Look {
  package static var permission: Permission { T.permission }

  private let table: Table
  private let scope: Scope
  private let question: TableQuestion
  private let size: Int

  package init(_ tabled: T, within scope: Scope, _ question: TableQuestion, size: Int) {
    (table, self.scope, self.question, self.size) = (tabled.table, scope, question, size)
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func answer(about scope: Scope, in sight: Sight) throws -> TablePart {
    try TableRows(table, question, within: scope, on: sight.today, sight.db).part(
      of: size, sight.db)
  }
}
