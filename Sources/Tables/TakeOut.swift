package import Acts
package import Kernel
package import Storage

extension Permission {
  package static let takeOut = Permission("tables.takeOut")
}

/// Notes who takes which list out of the house, how it is narrowed and how many rows that is,
/// before the first of them leaves.
package struct TakeOut<T: Tabled>: Act {
  package static var permission: Permission { .takeOut }

  private let table: Table
  private let scope: Scope
  private let question: TableQuestion
  private let format: FileFormat

  init(_ tabled: T, within scope: Scope, _ question: TableQuestion, as format: FileFormat) {
    (table, self.scope, self.question) = (tabled.table, scope, question)
    self.format = format
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func perform(on scope: Scope, in tx: Transaction) throws {
    guard tx.doer.may(T.permission, on: scope) else {
      throw NotPermitted(T.permission, in: scope.region)
    }
    let rows = try TableRows(table, question, within: scope, on: tx.today, tx.db)
    let count = try rows.count(atMost: .max, tx.db)
    try format.require(room: count)
    let words = rows.narrowing.words.joined(separator: "，")
    let what = words.isEmpty ? "" : "（\(words)）"
    tx.note(
      "导出\(table.words.noun.zh)\(what)，\(format.words)，\(count) 行",
      about: ID<Table>(rawValue: table.key).reference)
  }
}

/// What kind of file a list is taken out as.
package enum FileFormat: String, Sendable, CaseIterable {
  case workbook = ".xlsx"
  case text = ".csv"

  static let mostRowsOfWorkbook = 1_048_575

  package var words: String { self == .workbook ? "Excel 工作簿" : "CSV" }

  /// On the button that takes it out.
  package var label: String { self == .workbook ? "下载 Excel" : "下载 CSV" }

  /// A workbook's sheet ends somewhere; nothing is cut off.
  package func require(room count: Int) throws {
    guard self != .workbook || count <= Self.mostRowsOfWorkbook else {
      throw TableRefusal.tooManyRows(count)
    }
  }

  var type: String {
    switch self {
    case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .text: "text/csv; charset=utf-8"
    }
  }
}

enum TableRefusal: Refusal, Equatable {
  case tooManyRows(Int)

  var kind: RefusalKind { .conflict }

  var message: Message {
    switch self {
    case .tooManyRows(let count):
      Message(
        zh: "一共 \(count) 行，一张 Excel 表放不下。请先筛选，或下载 CSV。",
        en: "\(count) rows do not fit into one sheet")
    }
  }
}
