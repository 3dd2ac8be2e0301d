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
    if let foreign = ForeignFile.recognise(head) { throw SpreadsheetError.foreign(foreign) }
    return try CSVReader(source, limits: limits)
  }
}
