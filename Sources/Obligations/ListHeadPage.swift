import Kernel
import Web

/// What stands above the list. It depends on what was picked and on the numbers behind it, so it
/// is printed once and kept until the table changes.
struct ListHead: Sendable {
  let title: String
  let tabs: String
  let groupings: String
  let filter: String
  let paper: String

  init(_ look: ListObligations, total: ObligationTally, count: FoundCount) {
    let links = ListLinks(filter: look.filter, grouping: look.grouping)
    title = Self.title(look.filter, total: total, count: count)
    tabs = Self.printed(links.tabs(total))
    groupings = Self.printed(links.groupings)
    filter = look.desk.form.fields(look.filter, grouping: look.grouping)
    paper = Address("/obligations/paper", look.filter.query).description
  }

  private static func printed(_ tabs: [ListTab]) -> String {
    var html = Html(capacity: tabs.count * 160)
    for tab in tabs {
      html.tab(tab.words, number: tab.number, href: tab.href, isCurrent: tab.isCurrent)
    }
    return html.string
  }

  private static func title(
    _ filter: ObligationFilter, total: ObligationTally, count: FoundCount
  ) -> String {
    if count.number == 0 { return filter.isNarrowed ? "没有符合条件的事项" : "没有要办的事" }
    let late = total.slices[.late] ?? 0
    switch filter.group {
    case .todo where late > 0 && !filter.hasRange:
      return "还有 \(count.words) 件没有办，其中 \(Number.grouped(late)) 件已逾期"
    case .todo: return "还有 \(count.words) 件没有办"
    case .overdue: return "\(count.words) 件逾期未办"
    case .all: return "一共 \(count.words) 件"
    default: return "\(filter.group.words) \(count.words) 件"
    }
  }
}
