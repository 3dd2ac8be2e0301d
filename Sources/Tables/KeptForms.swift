import Kernel
import Web

/// What stands around a list for the one who looks: their views as tabs, and the forms that keep
/// columns and views.
struct KeptForms: Sendable {
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

  private static func tabs(
    _ table: Table, _ question: TableQuestion, _ kept: Kept, _ owner: String
  ) -> String {
    var html = Html(capacity: 1_024)
    let all = !question.isFiltered && question.sort == nil
    html.tab("全部", number: nil, href: table.path, isCurrent: all)
    let here = question.href(table)
    let hereToo = question.with { $0.columns = nil }.href(table)
    for view in kept.views {
      let href = view.question.isEmpty ? table.path : table.path + "?" + view.question
      html.tab(
        view.name, number: view.owner == owner ? nil : "共用", href: href,
        isCurrent: !all && (href == here || href == hereToo))
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
