/// Opens a table by what is in the file; its name may say anything.
package enum SheetFile {
  package static func open(
    _ path: String, sheet: String? = nil, limits: SheetLimits = .standard
  ) throws -> any SheetReader {
    try open(FileBytes(path: path), sheet: sheet, limits: limits)
  }

  package static func open(
    _ source: any ByteSource, sheet: String? = nil, limits: SheetLimits = .standard
  ) throws -> any SheetReader {
    let head = try source.bytes(min(512, source.size), at: 0) ?? []
    if head.isEmpty { throw SpreadsheetError.empty }
    if head.starts(with: Array("PK".utf8)) {
      return try XLSXReader(source, sheet: sheet, limits: limits)
    }
    if var foreign = ForeignFile.recognise(head) {
      if foreign == .oldWorkbook, try OldWorkbook.isEncrypted(source) { foreign = .encrypted }
      throw SpreadsheetError.foreign(foreign)
    }
    return try CSVReader(source, limits: limits)
  }
}
