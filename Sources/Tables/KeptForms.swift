package import Acts
package import Kernel
import Storage
import Web

/// What stands around a list for the one who looks: their views as tabs, and the forms that keep
/// columns and views.
package struct KeptForms: Sendable {
  private(set) var tabs: String?
  private(set) var path = ""
  private(set) var boxes = ""
  private(set) var list = ""
  private(set) var back = ""
  /// What stands behind the `?` of the address, to be kept as a view.
  private(set) var asked = ""
  private(set) var columnsAsked = ""
  private(set) var sortAsked = ""
  private(set) var own: [Own] = []

  struct Own: Sendable {
    let id: String
    let name: String
    let path: String
  }

  init() {}

  init(_ table: Table, _ question: TableQuestion, _ kept: Kept, owner: String) {
    let plain = question.with { $0.cursor = nil }
    let address = plain.href(table)
    (list, path) = (table.key, table.path)
    back = question.href(table)
    asked = String(address.drop { $0 != "?" }.dropFirst())
    columnsAsked = question.columns?.joined(separator: ",") ?? ""
    sortAsked = question.sort?.text ?? ""
    own = kept.views.filter { $0.owner == owner }.map {
      Own(id: $0.id.rawValue, name: $0.name, path: table.path)
    }
    boxes = Self.boxes(table, question)
    if !kept.views.isEmpty { tabs = Self.tabs(table, plain, kept, owner) }
  }

  /// Around a list that is not described as a table, and whose columns are as they are.
  ///
  /// - Parameter asked: the address of what is asked now.
  init(_ list: String, at path: String, asked address: String, _ views: [TableView], owner: String)
  {
    (self.list, self.path, back) = (list, path, address)
    asked = String(address.drop { $0 != "?" }.dropFirst())
    own = views.filter { $0.owner == owner }.map {
      Own(id: $0.id.rawValue, name: $0.name, path: path)
    }
    guard !views.isEmpty else { return }
    var html = Html(capacity: 512)
    for view in views { html.view(view, at: path, owner, isCurrent: view.question == asked) }
    tabs = html.string
  }

  private static func tabs(
    _ table: Table, _ question: TableQuestion, _ kept: Kept, _ owner: String
  ) -> String {
    var html = Html(capacity: 1_024)
    let all = !question.isFiltered && question.sort == nil
    html.tab("全部", number: nil, href: table.path, isCurrent: all)
    let here = question.href(table)
    let hereToo = question.with { $0.columns = nil }.href(table)
    for view in kept.views {
      let href = view.address(at: table.path)
      html.view(view, at: table.path, owner, isCurrent: !all && (href == here || href == hereToo))
    }
    return html.string
  }

  /// Every column but the first, which is always there.
  private static func boxes(_ table: Table, _ question: TableQuestion) -> String {
    let shown = Set(table.columns(of: question).map(\.key))
    var html = Html(capacity: 4_096)
    for column in table.columns.dropFirst() {
      html.markup(
        "<label class=\"form-check\"><input class=\"form-check-input\" type=\"checkbox\" ")
      html.markup("name=\"column\" value=\"")
      html.text(column.key)
      html.markup("\"")
      if shown.contains(column.key) { html.markup(" checked") }
      html.markup("> ")
      html.text(column.label.zh)
      html.markup("</label>\n")
    }
    return html.string
  }
}

extension TableView {
  fileprivate func address(at path: String) -> String {
    question.isEmpty ? path : path + "?" + question
  }
}

extension Html {
  fileprivate mutating func view(
    _ view: TableView, at path: String, _ owner: String, isCurrent: Bool
  ) {
    tab(
      view.name, number: view.owner == owner ? nil : "共用", href: view.address(at: path),
      isCurrent: isCurrent)
  }
}

extension Sight {
  /// What whoever looks keeps of a list that is not described as a table; nothing where they may
  /// keep nothing.
  package func keptForms(
    of list: String, at path: String, asked address: String, within scope: Scope
  ) throws -> KeptForms? {
    guard !doer.scopes(for: .keepViews).isEmpty else { return nil }
    let views = try db.views(of: list, for: doer, in: Region(scope.region.district))
    return KeptForms(list, at: path, asked: address, views, owner: doer.id.rawValue)
  }
}
