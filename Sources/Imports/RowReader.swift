import Civil
package import Kernel
package import Spreadsheet

/// One row as the registers see it: canonical text by field, and where each field stands.
package struct RowReader: Sendable {
  package let sheet: ImportSheet
  package let row: ImportedRow

  package init(sheet: ImportSheet, row: ImportedRow) {
    self.sheet = sheet
    self.row = row
  }

  package var number: Int { row.source.number }

  /// The value of a field as our formats write it; nothing where the cell was empty or unreadable.
  package func text(_ field: String) -> String? {
    row.record[field].map { value in
      if case .text(let text) = value { return text }
      return Self.text(value, as: kind(of: field))
    }
  }

  /// Under which number the register knows the row, if it was once ours.
  package var ownNumber: String? { text(OwnNumber.name) }

  /// The cell as it stands in the file.
  package func written(_ field: String) -> String {
    sheet.plan.column(of: field).map { row.written(in: $0) } ?? ""
  }

  package func problem(_ field: String, _ message: Message, _ severity: Problem.Severity = .error)
    -> Problem
  {
    guard let column = sheet.plan.column(of: field) else {
      return Problem(row: number, message: message, severity: severity)
    }
    return Problem(
      row: number, column: column, header: sheet.plan.headerText(column), field: field,
      value: written(field), message: message, severity: severity)
  }

  package func refused(_ field: String, zh: String, en: String) -> RowResult {
    RowResult(
      outcome: .refused, problems: [problem(field, Message(zh: zh, en: en))])
  }

  private func kind(of field: String) -> FieldKind? {
    sheet.plan.profile.fields.first { $0.name == field }?.kind
  }

  private static func text(_ value: FieldValue, as kind: FieldKind?) -> String {
    switch (value, kind) {
    case (.text(let text), _): text
    case (.day(let day), _): day.description
    case (.number(let number), .percent): DecimalText.print(number, places: 2) + "%"
    case (.number(let number), .decimal(let places, _)):
      DecimalText.print(number, places: places)
    case (.number(let number), _): String(number)
    case (.area(let area), _): "\(area)平方米"
    case (.money(let amount), _): amount.description
    case (.creditCode(let code), _): code.description
    case (.region(let code), _): code.description
    case (.flag(let flag), _): flag ? "是" : "否"
    }
  }
}

extension RowReader {
  /// Rows say to which district they belong; those of another one are refused by its name.
  package func otherDistrict() -> RowResult? {
    guard sheet.plan.column(of: "district") != nil else { return nil }
    let own = sheet.districtNames.min { $0.count > $1.count } ?? sheet.district.district
    let name = text("district") ?? ""
    if sheet.districtNames.contains(name) || name == sheet.district.district { return nil }
    let message =
      name.isEmpty
      ? Message(
        zh: "没有写属于哪个区，不能认定属于\(own)，没有导入。请补上。", en: "does not say its district; not taken")
      : Message(zh: "属于“\(name)”，不属于\(own)，没有导入。", en: "belongs to \(name); not taken")
    return RowResult(outcome: .foreign, problems: [problem("district", message, .notice)])
  }
}
