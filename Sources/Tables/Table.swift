package import Acts
package import Kernel
package import Storage

/// One list of the house, described once. The page (filters, orders, paging, columns), the files
/// that are taken out of it and the API all go by this description.
///
/// **To add a list** of a noun:
/// 1. `<Noun>Table.swift`: a `Tabled` with its permission and a `Table`. Most columns are one line:
///    key, label, the SQL expression they are read from, and a `CellKind`; `order:` makes a heading
///    that sorts. The first column is the name of the thing and links to its page.
/// 2. `<Noun>Searches.swift`: what needs SQL with conditions, such as a search by name.
/// 3. In the routes of the area: `TableRoutes(desk: desk, pages: pages).add(NounTable(), to: routes)`.
/// 4. An index for each order within what people may see; `TablePlanTests` finds the ones missing.
///
/// Keys of orders never are NULL (the engines disagree where NULL stands): write `COALESCE`.
package struct Table: Sendable {
  /// Names the list for good: what people keep about it is kept under this.
  package let key: String
  /// `/complexes`; the rows stand below it.
  package let path: String
  package let words: TableWords
  package let columns: [Column]
  package let filters: [Filter]
  /// The order of somebody who has not chosen one.
  package let sort: Sort

  /// What stands after `FROM`.
  let source: SQL
  /// What tells the rows apart and stands at the end of every order.
  let id: SQL
  /// What a scope means in this list.
  let reach: @Sendable (Scope) -> SQL
  /// The page of a row, if rows have one.
  let link: @Sendable (String) -> String?
  let actions: [TableAction]
  /// What may be done with ticked rows; each leads to a page that is told which with `row=`.
  let bulk: [TableAction]
  let notices: @Sendable (TableQuestion, Scope, Sight) throws -> [TableNotice]

  package init(
    _ key: String, at path: String, _ words: TableWords, from source: SQL, id: SQL = "id",
    reach: @escaping @Sendable (Scope) -> SQL = Table.within,
    link: (@Sendable (String) -> String?)? = nil,
    columns: [Column], filters: [Filter], sort: Sort, actions: [TableAction] = [],
    bulk: [TableAction] = [],
    notices: @escaping @Sendable (TableQuestion, Scope, Sight) throws -> [TableNotice] = {
      _, _, _ in []
    }
  ) {
    (self.key, self.path, self.words, self.source, self.id) = (key, path, words, source, id)
    (self.columns, self.filters, self.sort, self.actions) = (columns, filters, sort, actions)
    (self.reach, self.notices, self.bulk) = (reach, notices, bulk)
    self.link = link ?? { "\(path)/\($0)" }
  }

  /// Who sees the whole district needs no look at the places in it, and no index but the order's.
  package static func within(_ scope: Scope) -> SQL {
    if case .region(let region) = scope, region.depth == 0 {
      return "district = \(region.district)"
    }
    return "\(within: scope)"
  }

  package func column(_ key: String) -> Column? { columns.first { $0.key == key } }

  /// Those that the question asks for, in the order of the list; the name is always there.
  package func columns(of question: TableQuestion) -> [Column] {
    guard let chosen = question.columns else { return columns.filter(\.isShown) }
    let first = columns.prefix(1).map(\.key)
    return columns.filter { chosen.contains($0.key) || first.contains($0.key) }
  }

  /// The order asked for, or the usual one.
  func order(of question: TableQuestion) -> (order: Order, descends: Bool) {
    for wish in [question.sort, sort] {
      if let wish, let order = column(wish.column)?.order { return (order, wish.descends) }
    }
    return (Order(), false)
  }
}

/// How a list speaks of what stands in it.
package struct TableWords: Sendable {
  package let noun: Message
  /// `个`, `家`, `份`: what Chinese counts these things by.
  package let counter: String
  /// What the page says while the list holds nothing at all, and what to do about it.
  let empty: (title: String, advice: String)

  package init(_ zh: String, _ en: String, counter: String, empty title: String, _ advice: String) {
    noun = Message(zh: zh, en: en)
    self.counter = counter
    empty = (title, advice)
  }
}

/// A button above the list, for those who may do what it leads to.
package struct TableAction: Sendable {
  let label: String
  let href: String
  let permission: Permission

  package init(_ label: String, at href: String, for permission: Permission) {
    (self.label, self.href, self.permission) = (label, href, permission)
  }
}

/// Something that waits beside the list: a link, and why it matters.
package struct TableNotice: Sendable {
  let href: String
  let label: String
  let text: String

  package init(_ label: String, at href: String, _ text: String = "") {
    (self.label, self.href, self.text) = (label, href, text)
  }
}
