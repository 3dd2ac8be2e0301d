import Civil
import Kernel
import Rulebook
import Web

/// The form above the list. What it offers depends on the book alone and is printed at the start;
/// the rest is written by hand, because this form stands on the page that is asked for most.
struct FilterForm: Sendable {
  private let states: Options
  private let rules: Options
  private let streets: Options
  private let organs: Options
  private let roles: Options
  private let listed: Set<String>

  init(book: Book) {
    states = Options(StateGroup.allCases.map { ($0.rawValue, $0.words) })
    roles = Options(ObligationFilter.Role.allCases.map { ($0.rawValue, $0.words) })
    rules = Options(
      [("", "不限")]
        + book.rules.filter(\.isDuty).map {
          ($0.id, $0.title)
        })
    streets = Options(
      [("", "不限")]
        + book.organs.all.values.filter { Region(code: $0.id)?.depth == 1 }
        .sorted { $0.id < $1.id }.map { ($0.id, $0.short) })
    organs = Options(
      [("", "不限")]
        + book.organs.all.values
        .sorted { ($0.class ?? "", $0.id) < ($1.class ?? "", $1.id) }.map { ($0.id, $0.short) })
    listed = Set(book.organs.all.keys)
  }

  /// The fields, filled with what was picked.
  func fields(_ filter: ObligationFilter, grouping: ObligationFilter.Grouping?) -> String {
    var html = Html(capacity: 8_192)
    html.select("state", "状态", states, picked: filter.group.rawValue)
    html.select("organ", "单位", organs, picked: filter.organ)
    html.select("role", "这个单位", roles, picked: filter.role.rawValue)
    html.select("street", "街道", streets, picked: filter.street?.code)
    html.select("rule", "事项", rules, picked: filter.rule)
    html.field("due_from", "到期日从", type: "text", value: filter.dueFrom?.description)
    html.field("due_to", "到", type: "text", value: filter.dueTo?.description)
    html.field("q", "小区或企业名称", type: "search", value: filter.text)
    for (name, value) in kept(filter) { html.hidden(name, value) }
    if let grouping { html.hidden("by", grouping.rawValue) }
    return html.string
  }

  /// What was picked by following a link and has no field of its own.
  private func kept(_ filter: ObligationFilter) -> [(name: String, value: String)] {
    let hasOrganField = filter.organ.map(listed.contains) ?? true
    let shown =
      ["state", "rule", "street", "role", "due_from", "due_to", "q"]
      + (hasOrganField ? ["organ"] : [])
    return filter.query.filter { !shown.contains($0.name) }
  }
}

extension Html {
  fileprivate mutating func select(
    _ name: StaticString, _ label: StaticString, _ options: Options, picked: String?
  ) {
    start(name, label)
    markup("<select class=\"form-select\" id=\"filter-")
    markup(name)
    markup("\" name=\"")
    markup(name)
    markup("\">")
    options.print(picked: picked, into: &self)
    markup("</select></div>\n")
  }

  fileprivate mutating func field(
    _ name: StaticString, _ label: StaticString, type: StaticString, value: String?
  ) {
    start(name, label)
    markup("<input class=\"form-control\" type=\"")
    markup(type)
    markup("\" id=\"filter-")
    markup(name)
    markup("\" name=\"")
    markup(name)
    markup("\" value=\"")
    text(value ?? "")
    markup("\" autocomplete=\"off\"></div>\n")
  }

  private mutating func start(_ name: StaticString, _ label: StaticString) {
    markup("<div><label class=\"form-label\" for=\"filter-")
    markup(name)
    markup("\">")
    markup(label)
    markup("</label>")
  }

  fileprivate mutating func hidden(_ name: String, _ value: String) {
    markup("<input type=\"hidden\" name=\"")
    text(name)
    markup("\" value=\"")
    text(value)
    markup("\">")
  }
}
