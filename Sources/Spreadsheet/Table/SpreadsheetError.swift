package import Kernel

/// Why a file cannot be read as a table.
package enum SpreadsheetError: Refusal, Hashable {
  case cannotOpen
  case empty
  case foreign(ForeignFile)
  case tooLarge(Measure, limit: Int)
  /// Unpacks to far more than such a file can hold.
  case bomb
  /// The file contradicts itself or the format; the detail is for those who mend software.
  case damaged(String)
  /// XML that declares a document type, which no spreadsheet program writes.
  case doctype
  case nulByte(row: Int)
  case unterminatedQuote(row: Int, line: Int)
  case encoding(line: Int)
  case noSuchSheet(String, existing: [String])
  case noRows
  case cannotWrite(String)

  package enum Measure: Hashable, Sendable {
    case file, rows, columns, cells, cell, entries, unpacked, sharedStrings, depth, attribute
    case token, elements
  }

  package var kind: RefusalKind {
    switch self {
    case .tooLarge, .bomb: .tooLarge
    case .cannotWrite: .storageFull
    default: .invalid(field: "file")
    }
  }
}

/// What people upload in place of a workbook.
package enum ForeignFile: Hashable, Sendable {
  case oldWorkbook, encrypted, binaryWorkbook, openDocument, word, otherZip, webPage, pdf, picture
  case unknown
}
