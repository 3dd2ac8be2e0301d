import Web

/// What stands above the list. It depends on what was picked and on the numbers behind it, so it
/// is printed once and kept until the table changes.
struct ListHead: Sendable {
  let tabs: String
  let groupings: String
  let filter: String

  init(_ look: ListObligations, total: ObligationTally) {
    let links = ListLinks(filter: look.filter, grouping: look.grouping)
    tabs = Self.printed(links.tabs(total))
    groupings = Self.printed(links.groupings)
    filter = look.desk.form.fields(look.filter, grouping: look.grouping)
  }

  private static func printed(_ tabs: [ListTab]) -> String {
    var html = Html(capacity: tabs.count * 160)
    for tab in tabs {
      html.tab(tab.words, number: tab.number, href: tab.href, isCurrent: tab.isCurrent)
    }
    return html.string
  }
}
