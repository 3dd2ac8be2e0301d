import Civil
import Kernel
import Registry
import Rulebook
import Web

struct FiguresPage: Page {
  static let template = "Obligations/Pages/figures"
  static let extras = ["chart/chart.min.js", "charts.js"]

  let title: String
  let figures: [Figure]

  /// A table that a script may draw as bars; each row leads to the list behind it.
  struct Figure: Sendable {
    let heading: String
    let first: String
    let columns: [Column]
    let rows: [FigureRow]
    let hasRows: Bool
    let none: String

    struct Column: Sendable {
      let words: String
      let colour: String
    }
  }

  struct FigureRow: Sendable {
    let label: String
    let href: String
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let value: Int
    let shown: String

    init(_ value: Int) {
      self.value = value
      shown = Number.grouped(value)
    }
  }

  init(
    total: ObligationTally, byStreet: [ObligationTally], due: [Day: Int], late: [Day: Int],
    modes: [(mode: ServiceMode?, number: Int)], book: Book, today: Day
  ) {
    let overdue = total.number(in: .overdue)
    title = overdue > 0 ? "一共 \(Number.grouped(overdue)) 件逾期没办" : "没有逾期没办的事"
    let maker = FigureMaker(book: book, today: today)
    figures = [
      maker.states(total), maker.streets(byStreet), maker.weeks(due), maker.months(late),
      maker.modes(modes),
    ]
  }
}
