import Acts
import Civil
import Kernel
import Rulebook
import Storage

/// The list as a table for spreadsheets. It ends after so many rows; whoever needs more narrows
/// the list or uses the command line.
struct WriteObligations: Look {
  static let permission = Permission.seeObligations
  static let most = 20_000
  private static let portion = 1_000

  let scope: Scope
  let filter: ObligationFilter
  let desk: ObligationsDesk

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> [UInt8] {
    let conditions = try sight.db.conditions(scope: scope, filter: filter)
    var table = CSVTable(columns: [
      "事项", "负责", "受理", "监督", "小区", "状态", "期限", "说明", "完成日", "依据", "街道", "编号",
    ])
    var place: ListPlace?
    for _ in 0..<(Self.most / Self.portion) {
      let found = try sight.db.obligations(conditions, from: place, limit: Self.portion)
      let names = try sight.db.names(for: found, book: desk.rules.book, district: scope.region)
      for it in found { table.add(cells(it, names, sight.today)) }
      guard found.count == Self.portion, let last = found.last else { break }
      place = last.place(goesBack: false)
    }
    return table.bytes
  }

  private func cells(_ it: ObligationLine, _ names: Names, _ today: Day) -> [String] {
    let words = desk.rules.book.words
    return [
      names.rule(it.rule), names.organ(it.bearer) ?? "", names.organ(it.recipient) ?? "",
      names.organ(it.supervisor) ?? "", names.complex(it.complex) ?? "", words.state(it.state),
      it.dueOn?.description ?? "", TimeWords.standing(it, on: today, words: words),
      it.doneOn?.description ?? "", desk.rules.book.name(ofMeasure: it.measure),
      names.organ(it.street?.code) ?? "", it.key,
    ]
  }
}

/// Prints a table that spreadsheets open in the right encoding, and in which no cell can start a
/// formula.
struct CSVTable {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(columns: [String]) {
    add(columns)
  }

  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell)
    }
    bytes += [13, 10]
  }

  private mutating func add(_ cell: String) {
    let startsFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = startsFormula ? "'" + cell : cell
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
