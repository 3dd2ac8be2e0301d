import Kernel
import Web

/// Prints the rooms of a building by hand: a page may show hundreds.
struct RoomPlanPage {
  static func print(_ plan: RoomPlan, caption: String, into html: inout Html) {
    html.markup("<div class=\"table-responsive\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.text(caption)
    html.markup("\"><table class=\"table rooms\"><caption>")
    html.text(caption)
    html.markup("</caption><tbody>\n")
    for floor in plan.floors {
      html.markup("<tr><th scope=\"row\">")
      html.text(floor.label)
      html.markup("</th>")
      if plan.isWide { html.markup("<td class=\"many\">") }
      for cell in floor.cells {
        if !plan.isWide { html.markup("<td>") }
        print(cell, into: &html)
        if !plan.isWide { html.markup("</td>") }
      }
      if plan.isWide { html.markup("</td>") }
      html.markup("</tr>\n")
    }
    html.markup("</tbody></table></div>\n")
  }

  /// What is usual is not said: a dwelling that is sold.
  private static func print(_ cell: UnitCell, into html: inout Html) {
    html.markup("<a href=\"/units/")
    html.text(cell.id.rawValue)
    switch cell.status {
    case .sold: html.markup("\">")
    case .undelivered: html.markup("\" class=\"t-open\">")
    case .unsold: html.markup("\" class=\"t-none\">")
    }
    html.text(cell.number)
    let words = [
      cell.kind == .dwelling ? nil : cell.kind.label,
      cell.status == .sold ? nil : cell.status.label,
    ].compactMap { $0 }
    if !words.isEmpty {
      html.markup("<small>")
      html.text(words.joined(separator: "，"))
      html.markup("</small>")
    }
    html.markup("</a>")
  }
}
