package import Acts
import Hummingbird
import Kernel
package import Web

/// The pages of lists. One line adds a list: `tables.add(ComplexTable(), to: routes, menu: …)`.
package struct TableRoutes: Sendable {
  private let desk: Desk
  private let pages: Pages

  package init(desk: Desk, pages: Pages) {
    (self.desk, self.pages) = (desk, pages)
  }

  package func add<T: Tabled>(_ tabled: T, to routes: Routes, menu: Menu? = nil) {
    let path = String(tabled.table.path.dropFirst())
    routes.get(path, ShowTable<T>.self, menu: menu) { request, context in
      let look = ShowTable(
        tabled, within: try context.scope(for: T.permission), request.question(of: tabled.table),
        isTicked: request.uri.queryParameters["ticked"] == "page")
      return try pages.html(try await desk.answer(look, for: context.doer), for: context)
    }
    for format in FileFormat.allCases { add(tabled, as: format, to: routes) }
  }

  private func add<T: Tabled>(_ tabled: T, as format: FileFormat, to routes: Routes) {
    let path = tabled.table.path.dropFirst() + format.rawValue
    routes.get(String(path), TablePortion<T>.self) { request, context in
      let export = TableExport(
        desk: desk, tabled: tabled, scope: try context.scope(for: T.permission),
        question: request.question(of: tabled.table), format: format, doer: context.doer)
      return try await export.response()
    }
  }
}

extension Request {
  /// What the address asks of a list.
  fileprivate func question(of table: Table) -> TableQuestion {
    let query = uri.queryParameters
    return TableQuestion(of: table, rows: query[values: "row"].map { String($0) }) {
      query[Substring($0)].map(String.init)
    }
  }
}
