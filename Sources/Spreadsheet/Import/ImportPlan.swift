package import Kernel

/// How one table is read: which column feeds which field.
package struct ImportPlan: Sendable {
  package let profile: ImportProfile
  package let header: SheetRow
  /// For each field the column, counted from 0, if the table has it.
  let columns: [Int?]
  /// For each field the unit that its header names.
  let units: [String?]
  /// Columns that no field wants; they are not read, and the person is told.
  package let unmatched: [Int]
  let places: [String: Int]

  init(
    profile: ImportProfile, header: SheetRow, columns: [Int?], units: [String?], unmatched: [Int]
  ) {
    self.profile = profile
    self.header = header
    self.columns = columns
    self.units = units
    self.unmatched = unmatched
    places = Dictionary(
      profile.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var matchedCount: Int { columns.count { $0 != nil } }

  /// Fields without which no row can be taken, but whose column is not there.
  package var missing: [Field] {
    zip(profile.fields, columns).filter { $0.isRequired && $1 == nil }.map(\.0)
  }

  package func column(of field: String) -> Int? {
    places[field].flatMap { columns[$0] }
  }

  /// The field that a column feeds, if it feeds one.
  package func field(of column: Int) -> String? {
    columns.firstIndex(of: column).map { profile.fields[$0].name }
  }

  package func headerText(_ column: Int) -> String {
    ColumnNames.shown(header[column])
  }

  /// What the person is told about columns before any row is read.
  package var remarks: [Message] {
    guard !unmatched.isEmpty else { return [] }
    let names = unmatched.map { "“\(headerText($0))”（\(ColumnLetters.of($0)) 列）" }
    return [
      Message(
        zh: "这些列没有用到：\(names.joined(separator: "、"))。",
        en: "columns not used: \(unmatched.map(headerText).joined(separator: ", "))")
    ]
  }

  /// Understands one row, and says all that is wrong with it, not only the first thing.
  func read(_ row: SheetRow, remembering memory: inout CellMemory) -> ImportedRow {
    var record = Record(
      row: row.number, places: places, values: Array(repeating: nil, count: columns.count))
    var problems: [Problem] = []
    for (index, field) in profile.fields.enumerated() {
      guard let column = columns[index] else { continue }
      let reading = memory.reading(of: row[column], in: index) { cell in
        CellReading.of(cell, as: field, headerUnit: units[index])
      }
      record.values[index] = reading.value
      for note in reading.notes {
        problems.append(
          Problem(
            row: row.number, column: column, header: headerText(column), field: field.name,
            value: row[column].text, message: note.message, severity: note.severity))
      }
    }
    return ImportedRow(source: row, record: record, problems: problems)
  }
}
