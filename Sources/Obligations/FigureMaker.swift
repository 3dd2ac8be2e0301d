import Civil
import Kernel
import Registry
import Rulebook

/// Makes the tables of the page of figures.
struct FigureMaker {
  let book: Book
  let today: Day

  typealias Figure = FiguresPage.Figure

  func states(_ total: ObligationTally) -> Figure {
    let groups: [StateGroup] = [.due, .overdue, .breached, .undecided, .met]
    return figure(
      "现在怎么样", "状态", [("件数", "none")],
      groups.map { group in
        row(group.words, [total.number(in: group)]) { $0.group = group }
      }, none: "还没有推算出义务。登记合同、承接查验以后会有。")
  }

  func streets(_ tallies: [ObligationTally]) -> Figure {
    figure(
      "各街道", "街道", [("逾期", "late"), ("没到期", "open"), ("按期办完", "met")],
      tallies.compactMap { tally in
        let region = Region(tally.value)
        guard region.depth == 1 else { return nil }
        return row(
          book.organs.all[region.code]?.short ?? region.code,
          [tally.number(in: .overdue), tally.number(in: .due), tally.number(in: .met)]
        ) {
          $0.street = region
          $0.group = .all
        }
      }.sorted { $0.cells[0].value > $1.cells[0].value }, none: "还没有落到街道的义务。")
  }

  func weeks(_ due: [Day: Int]) -> Figure {
    let monday = today.adding(1 - today.weekday)
    return figure(
      "往后十二周，每周到期", "从哪天起的一周", [("到期", "open")],
      (0..<ShowFigures.weeks).map { week in
        let (first, last) = (monday.adding(7 * week), monday.adding(7 * week + 6))
        return row(first.chinese(seenFrom: today), [sum(due, first, last)]) {
          $0.group = .due
          $0.dueFrom = first
          $0.dueTo = last
        }
      }, none: "")
  }

  func months(_ late: [Day: Int]) -> Figure {
    let first = (0..<ShowFigures.months).reversed().map { back -> Day in
      let month = today.year * 12 + today.month - 1 - back
      return Day(year: month / 12, month: month % 12 + 1, day: 1) ?? today
    }
    return figure(
      "逾期没办的，本来哪个月到期", "月份", [("逾期", "late")],
      zip(first, first.dropFirst() + [today.adding(1)]).map { month, next in
        row("\(month.year)年\(month.month)月", [sum(late, month, next.adding(-1))]) {
          $0.group = .overdue
          $0.dueFrom = month
          $0.dueTo = next.adding(-1)
        }
      }, none: "")
  }

  func modes(_ modes: [(mode: ServiceMode?, number: Int)]) -> Figure {
    figure(
      "小区怎么管", "管理方式", [("小区", "none")],
      modes.map { mode, number in
        FiguresPage.FigureRow(
          label: mode?.label ?? "还没确定",
          href: Address("/complexes", mode.map { [("mode", $0.rawValue)] } ?? []).description,
          cells: [.init(number)])
      }, none: "名录里还没有小区。先从表格导入。")
  }

  private func figure(
    _ heading: String, _ first: String, _ columns: [(words: String, colour: String)],
    _ rows: [FiguresPage.FigureRow], none: String
  ) -> Figure {
    Figure(
      heading: heading, first: first,
      columns: columns.map { Figure.Column(words: $0.words, colour: $0.colour) }, rows: rows,
      hasRows: !rows.isEmpty, none: none)
  }

  private func row(
    _ label: String, _ numbers: [Int], _ filter: (inout ObligationFilter) -> Void
  ) -> FiguresPage.FigureRow {
    let asked = ObligationFilter().with(filter)
    return FiguresPage.FigureRow(
      label: label, href: Address("/obligations", asked.query).description,
      cells: numbers.map { FiguresPage.Cell($0) })
  }

  private func sum(_ days: [Day: Int], _ first: Day, _ last: Day) -> Int {
    days.filter { first <= $0.key && $0.key <= last }.values.reduce(0, +)
  }
}
