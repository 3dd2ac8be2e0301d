import Civil
import Kernel
import Web

/// Prints headings and rows by hand: a list is asked for more than any other page.
struct TablePrinter {
  private let table: Table
  private let columns: [Column]
  /// What each cell begins with, printed once.
  private let starts: [Html]

  init(_ table: Table, _ columns: [Column]) {
    (self.table, self.columns) = (table, columns)
    starts = columns.enumerated().map { $1.start(isFirst: $0 == 0) }
  }

  /// Headings that sort are links: the first click sorts, the next turns the order round.
  func head(_ question: TableQuestion) -> Html {
    let current = question.sort ?? table.sort
    var html = Html(capacity: 2_048)
    for column in columns {
      let isCurrent = current.column == column.key
      html.markup("<th scope=\"col\"")
      if column.kind.isNumeric { html.markup(" class=\"num\"") }
      if isCurrent, column.order != nil {
        html.markup(
          current.descends
            ? " aria-sort=\"descending\"" : " aria-sort=\"ascending\"")
      }
      html.markup(">")
      if let order = column.order {
        let descends = isCurrent ? !current.descends : order.startsDescending
        html.markup("<a href=\"")
        html.text(question.sorted(by: Sort(column.key, descends: descends)).href(table))
        html.markup("\">")
        html.text(column.label.zh)
        html.markup("</a>")
      } else {
        html.text(column.label.zh)
      }
      html.markup("</th>")
    }
    return html
  }

  func rows(_ lines: [TableLine], mayTick: Bool, isTicked: Bool) -> Html {
    var html = Html(capacity: lines.count * 640)
    for line in lines {
      html.markup("<tr>")
      for (index, cell) in line.cells.enumerated() {
        html.add(starts[index])
        if index == 0 {
          if mayTick { tick(line, isTicked, into: &html) }
          print(cell, of: columns[index], at: table.link(line.id), into: &html)
        } else {
          print(cell, of: columns[index], into: &html)
        }
        html.markup("</td>")
      }
      html.markup("</tr>\n")
    }
    return html
  }

  private func tick(_ line: TableLine, _ isTicked: Bool, into html: inout Html) {
    html.markup("<input class=\"form-check-input tick\" type=\"checkbox\" name=\"row\" value=\"")
    html.text(line.id)
    html.markup("\" aria-label=\"勾选")
    html.text(line.cells.first?.words ?? "")
    html.markup("\"")
    if isTicked { html.markup(" checked") }
    html.markup(">")
  }

  private func print(_ cell: CellValue, of column: Column, at href: String?, into html: inout Html)
  {
    guard let href else { return print(cell, of: column, into: &html) }
    print(column.shown(cell), at: href, into: &html)
  }

  private func print(_ words: String, at href: String, into html: inout Html) {
    html.markup("<a href=\"")
    html.text(href)
    html.markup("\">")
    html.text(words)
    html.markup("</a>")
  }

  private func print(_ cell: CellValue, of column: Column, into html: inout Html) {
    let words = column.shown(cell)
    if let href = column.href(cell) { return print(words, at: href, into: &html) }
    guard let tag = column.tag(of: cell) else { return html.text(words) }
    html.markup("<span class=\"tag ")
    html.text(tag)
    html.markup("\">")
    html.text(words)
    html.markup("</span>")
  }
}

extension Column {
  /// The words of a cell on the page.
  fileprivate func shown(_ cell: CellValue) -> String {
    if case .day(let day) = cell { return day.chinese }
    return cell.words ?? absent
  }

  fileprivate func href(_ cell: CellValue) -> String? {
    guard case .named(let names) = kind, case .named(let key, _?) = cell else { return nil }
    return names.address.map { $0 + key }
  }

  fileprivate func tag(of cell: CellValue) -> String? {
    cell.tag ?? cell.key.flatMap { tag?($0) }
  }

  fileprivate func start(isFirst: Bool) -> Html {
    var html = Html()
    html.markup("<td")
    if kind.isNumeric {
      html.markup(" class=\"num\"")
    } else if isWide {
      html.markup(" class=\"whole\"")
    } else if case .instant = kind {
      html.markup(" class=\"when\"")
    }
    if isData { html.markup(" translate=\"no\"") }
    if !isFirst {
      html.markup(" data-label=\"")
      html.text(label.zh)
      html.markup("\"")
    }
    html.markup(">")
    return html
  }
}

extension TableQuestion {
  /// A new order begins at its beginning.
  func sorted(by sort: Sort) -> TableQuestion {
    with {
      $0.sort = sort
      $0.cursor = nil
    }
  }
}
