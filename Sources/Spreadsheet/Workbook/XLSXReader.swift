package import Kernel

/// The rows of one sheet of an Excel workbook.
///
/// Nothing in the file is believed before it is checked, formulas are never computed, nothing
/// outside the file is opened, and only a piece of it is in memory at a time.
package final class XLSXReader: SheetReader {
  private let workbook: Workbook
  private let context: SheetContext
  private let fixedRemarks: [Message]
  private var stream: XMLStream
  private var rows: SheetRows
  private var ready: [SheetRow] = []

  /// - Parameter name: the sheet's name; without one the first visible sheet that holds anything.
  package init(
    _ source: any ByteSource, sheet name: String? = nil, limits: SheetLimits = .standard
  ) throws {
    workbook = try Workbook(source, limits: limits)
    context = try workbook.context()
    for sheet in try Self.candidates(in: workbook.list, name: name) {
      guard let part = try workbook.part(of: sheet) else { continue }
      (stream, rows) = try Self.open(part, in: workbook, context: context)
      try Self.advance(stream, rows, &ready)
      if ready.isEmpty { continue }
      let unread = workbook.list.sheets.filter { $0.name != sheet.name }
      fixedRemarks =
        WorkbookRemarks.foreignParts(workbook.archive.directory.names)
        + WorkbookRemarks.sheets(unread: unread)
      return
    }
    throw SpreadsheetError.noRows
  }

  package var remarks: [Message] {
    rows.hiddenRows == 0
      ? fixedRemarks : fixedRemarks + [WorkbookRemarks.hiddenRows(rows.hiddenRows)]
  }

  package func next() throws -> SheetRow? {
    if ready.isEmpty { try Self.advance(stream, rows, &ready) }
    return ready.popLast()
  }

  /// Reads on until there are rows, last first, or the sheet is at its end.
  private static func advance(
    _ stream: XMLStream, _ rows: SheetRows, _ ready: inout [SheetRow]
  ) throws {
    while ready.isEmpty, !stream.isDone {
      try stream.parseSome()
      ready = rows.takeReady().reversed()
    }
  }

  private static func candidates(
    in list: SheetList, name: String?
  ) throws -> [SheetList.Sheet] {
    guard let name else {
      let visible = list.sheets.filter { !$0.isHidden }
      // The explanation of a template is never the table, even where it was moved to the front.
      return visible.filter { !OwnSheets.holds($0.name) }
        + visible.filter { OwnSheets.holds($0.name) }
    }
    let named = list.sheets.filter { Plain.levelled($0.name) == Plain.levelled(name) }
    guard !named.isEmpty else {
      throw SpreadsheetError.noSuchSheet(name, existing: list.sheets.map(\.name))
    }
    return named
  }

  private static func open(
    _ part: String, in workbook: Workbook, context: SheetContext
  ) throws -> (XMLStream, SheetRows) {
    let limits = workbook.archive.limits
    let rows = SheetRows(context, merges: try merges(in: part, workbook), limits: limits)
    guard let bytes = try workbook.archive.part(part) else {
      throw SpreadsheetError.damaged("part \(part) is missing")
    }
    return (try XMLStream(bytes, limits: limits, handler: rows), rows)
  }

  /// Merged areas stand behind the rows they change, so the sheet is looked through for them first.
  private static func merges(
    in part: String, _ workbook: Workbook
  ) throws -> [MergedAreas.Area] {
    guard let bytes = try workbook.archive.part(part), try MergeScan.finds(in: bytes),
      let again = try workbook.archive.part(part)
    else { return [] }
    let areas = MergedAreas()
    try XMLStream(again, limits: workbook.archive.limits, handler: areas).parseAll()
    return areas.sorted
  }
}
