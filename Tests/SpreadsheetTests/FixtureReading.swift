import Spreadsheet

@testable import HostileTables

extension WorkbookFixture {
  func reader(sheet: String? = nil, limits: SheetLimits = .standard) throws -> any SheetReader {
    try SheetFile.open(MemoryBytes(builder.bytes), sheet: sheet, limits: limits)
  }

  func rows() throws -> [[String]] {
    try Tables.rows(reader())
  }

  /// The first cell of a sheet whose only row holds this cell.
  static func cell(_ xml: String, _ change: (inout WorkbookFixture) -> Void = { _ in }) throws
    -> Cell?
  {
    var fixture = WorkbookFixture("<row r=\"1\">\(xml)</row>")
    change(&fixture)
    return try fixture.reader().next()?[0]
  }
}
