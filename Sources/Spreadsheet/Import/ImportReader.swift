package import Kernel

/// A register's table, opened and understood: its columns, then its rows one by one.
///
///     let reader = try ImportReader.open(path, for: profile)
///     while let row = try reader.next() {
///       if row.isRefused { … row.problems … } else { … row.record.text("name") … }
///     }
package final class ImportReader {
  package let plan: ImportPlan
  private let sheet: any SheetReader
  private var waiting: [SheetRow]
  private var memory = CellMemory()

  package static func open(
    _ path: String, for profile: ImportProfile, sheet name: String? = nil,
    limits: SheetLimits = .standard
  ) throws -> ImportReader {
    let sheet = try SheetFile.open(path, sheet: name, limits: limits)
    return try ImportReader(sheet, for: profile)
  }

  package init(_ sheet: any SheetReader, for profile: ImportProfile) throws {
    let head = try TableHead(sheet, for: profile)
    plan = head.plan
    guard plan.missing.isEmpty, plan.matchedCount > 0 else { throw MissingColumns(plan) }
    self.sheet = sheet
    waiting = head.rest.reversed()
  }

  package var header: SheetRow { plan.header }

  /// What to tell the person about the file; complete when the last row was read.
  package var remarks: [Message] { plan.remarks + sheet.remarks }

  package func next() throws -> ImportedRow? {
    while let row = try waiting.popLast() ?? sheet.next() {
      if !isHeader(row) { return plan.read(row, remembering: &memory) }
    }
    return nil
  }

  /// Printed tables repeat their headers on each page.
  private func isHeader(_ row: SheetRow) -> Bool {
    row.cells == header.cells
  }
}

/// The table lacks columns without which no row can be taken.
package struct MissingColumns: Refusal, Hashable {
  package let missing: [String]
  package let found: [String]

  init(_ plan: ImportPlan) {
    let missing = plan.missing.isEmpty ? plan.profile.fields : plan.missing
    self.missing = missing.map(\.title)
    found = plan.header.cells.map { Plain.trimmed($0.text) }.filter { !$0.isEmpty }
  }

  package var kind: RefusalKind { .invalid(field: "file") }

  package var message: Message {
    let wanted = missing.map { "“\($0)”" }.joined(separator: "、")
    let seen = found.prefix(20).map { "“\($0.prefix(20))”" }.joined(separator: "、")
    return Message(
      zh: "表里找不到这些列：\(wanted)。读到的表头是：\(seen)。请补上缺的列，或把表头改成上面的名字。",
      en: "missing columns: \(missing.joined(separator: ", "))")
  }
}
