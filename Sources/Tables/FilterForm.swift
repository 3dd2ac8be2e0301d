import Kernel
import Storage
import Web

/// The form above a list: its filters, and the order for those who have no headings to click.
struct FilterForm: Sendable {
  let fields: String

  init(_ table: Table, _ question: TableQuestion, within scope: Scope, _ db: any ReadConnection)
    throws
  {
    var html = Html(capacity: 8_192)
    for filter in table.filters {
      switch filter.kind {
      case .text: html.search(filter, question.values[filter.name])
      case .choice(let choices):
        html.select(
          filter.name, filter.label.zh,
          [TableChoice("", "不限")] + (try choices(db, scope)), question.values[filter.name])
      case .days: html.days(filter, question)
      case .flag: html.check(filter, isOn: question.values[filter.name] != nil)
      case .linked: html.keep(filter.name, question.values[filter.name])
      }
    }
    html.select("sort", "顺序", Self.orders(of: table), (question.sort ?? table.sort).text)
    html.keep("columns", question.columns?.joined(separator: ","))
    fields = html.string
  }

  private static func orders(of table: Table) -> [TableChoice] {
    table.columns.flatMap { column -> [TableChoice] in
      guard let order = column.order else { return [] }
      let up = TableChoice(Sort(column.key).text, "按\(column.label.zh)")
      let down = TableChoice(
        Sort(column.key, descends: true).text, "按\(column.label.zh)，倒序")
      return order.startsDescending ? [down, up] : [up, down]
    }
  }
}

extension Html {
  fileprivate mutating func search(_ filter: Filter, _ value: String?) {
    start(filter.name, filter.label.zh)
    input("search", filter.name, value)
    markup("</div>\n")
  }

  fileprivate mutating func days(_ filter: Filter, _ question: TableQuestion) {
    for (name, ending) in zip(filter.names, ["从", "到"]) {
      start(name, filter.label.zh + ending)
      input("text", name, question.values[name])
      markup("</div>\n")
    }
  }

  fileprivate mutating func check(_ filter: Filter, isOn: Bool) {
    markup("<div class=\"form-check\"><input class=\"form-check-input\" type=\"checkbox\" id=\"f-")
    text(filter.name)
    markup("\" name=\"")
    text(filter.name)
    markup("\" value=\"yes\"")
    if isOn { markup(" checked") }
    markup("><label class=\"form-check-label\" for=\"f-")
    text(filter.name)
    markup("\">")
    text(filter.label.zh)
    markup("</label></div>\n")
  }

  fileprivate mutating func select(
    _ name: String, _ label: String, _ choices: [TableChoice], _ picked: String?
  ) {
    start(name, label)
    markup("<select class=\"form-select\" id=\"f-")
    text(name)
    markup("\" name=\"")
    text(name)
    markup("\">")
    Options(choices.map { ($0.value, $0.label) }).print(picked: picked, into: &self)
    markup("</select></div>\n")
  }

  fileprivate mutating func keep(_ name: String, _ value: String?) {
    guard let value else { return }
    markup("<input type=\"hidden\" name=\"")
    text(name)
    markup("\" value=\"")
    text(value)
    markup("\">")
  }

  private mutating func start(_ name: String, _ label: String) {
    markup("<div><label class=\"form-label\" for=\"f-")
    text(name)
    markup("\">")
    text(label)
    markup("</label>")
  }

  private mutating func input(_ type: StaticString, _ name: String, _ value: String?) {
    markup("<input class=\"form-control\" type=\"")
    markup(type)
    markup("\" id=\"f-")
    text(name)
    markup("\" name=\"")
    text(name)
    markup("\" value=\"")
    text(value ?? "")
    markup("\" autocomplete=\"off\">")
  }
}
