import Acts
import Civil
import Kernel
import Rulebook
import Storage
import Tables

/// A piece of the list as it goes into a file.
struct WriteObligations: Look {
  static let permission = Permission.seeObligations
  private static let portion = 2_000
  private static let headings = [
    "事项", "负责", "受理", "监督", "小区", "状态", "期限", "说明", "完成日", "依据", "街道", "编号",
  ]

  let scope: Scope
  let filter: ObligationFilter
  let place: ListPlace?
  let desk: ObligationsDesk

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> FilePiece<ListPlace> {
    let conditions = try sight.db.conditions(scope: scope, filter: filter)
    let found = try sight.db.obligations(conditions, from: place, limit: Self.portion)
    let names = try sight.db.names(for: found, book: desk.rules.book, district: scope.region)
    return FilePiece(
      Self.headings, found.map { cells($0, names, sight.today) },
      next: found.count == Self.portion ? found.last?.place(goesBack: false) : nil)
  }

  private func cells(_ it: ObligationLine, _ names: Names, _ today: Day) -> [CellValue] {
    let words = desk.rules.book.words
    return [
      .text(names.rule(it.rule)), organ(it.bearer, names), organ(it.recipient, names),
      organ(it.supervisor, names), names.complex(it.complex).map(CellValue.text) ?? .none,
      .text(words.state(it.state)), it.dueOn.map(CellValue.day) ?? .none,
      .text(TimeWords.standing(it, on: today, words: words)),
      it.doneOn.map(CellValue.day) ?? .none,
      .text(desk.rules.book.name(ofMeasure: it.measure)),
      organ(it.street?.code, names), .text(it.key),
    ]
  }

  private func organ(_ id: String?, _ names: Names) -> CellValue {
    names.organ(id).map(CellValue.text) ?? .none
  }
}

/// Notes who takes the list out of the house, how it is narrowed and how many rows that is, before
/// the first of them leaves.
struct TakeOutObligations: Act {
  static let permission = Permission.takeOut

  let scope: Scope
  let filter: ObligationFilter
  let format: FileFormat
  let desk: ObligationsDesk

  func subject(in db: any ReadConnection) -> Scope { scope }

  func perform(on scope: Scope, in tx: Transaction) throws {
    guard tx.doer.may(.seeObligations, on: scope) else {
      throw NotPermitted(.seeObligations, in: scope.region)
    }
    let conditions = try tx.db.conditions(scope: scope, filter: filter)
    let count = try tx.db.countOfObligations(conditions, atMost: .max)
    try format.require(room: count)
    let words = try ObligationsPage.lead(
      filter, names: tx.db.names(of: filter, desk.rules.book, in: scope), book: desk.rules.book)
    tx.note(
      "导出义务与期限（\(filter.group.words)\(words.isEmpty ? "" : " · " + words)），"
        + "\(format.words)，\(count) 行",
      about: ID<Table>(rawValue: "obligations").reference)
  }
}

extension ReadConnection {
  /// What a filter names.
  func names(of filter: ObligationFilter, _ book: Book, in scope: Scope) throws -> Names {
    try names(
      complexes: Set([filter.complex].compactMap(\.self)),
      enterprises: Set([filter.enterprise].compactMap(\.self)), book: book, district: scope.region)
  }
}
