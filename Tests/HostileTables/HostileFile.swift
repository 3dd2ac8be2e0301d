import Spreadsheet

/// A file that means harm or is broken, and what must become of it.
package struct HostileFile: Sendable {
  enum Expected: Sendable {
    case damaged, bomb, doctype, tooLarge, encrypted
    case foreign(ForeignFile)
    case empty, noRows, encoding, nulByte, quote
    /// Read without harm: so many rows.
    case rows(Int)
    /// Refused, for whichever reason is seen first.
    case refused
    /// Refused, or read as a handful of rows.
    case harmless
  }

  package let name: String
  let expected: Expected
  package let bytes: @Sendable () -> [UInt8]

  /// A good workbook with one thing changed.
  static func book(
    _ name: String, _ expected: Expected,
    _ change: @escaping @Sendable (inout WorkbookFixture) -> Void
  ) -> HostileFile {
    HostileFile(name: name, expected: expected) {
      var fixture = WorkbookFixture("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>甲</v></c></row>")
      change(&fixture)
      return fixture.builder.bytes
    }
  }

  /// A good workbook in a zip with one thing changed.
  static func zip(
    _ name: String, _ expected: Expected, _ change: @escaping @Sendable (inout ZipBuilder) -> Void
  ) -> HostileFile {
    HostileFile(name: name, expected: expected) {
      var builder = WorkbookFixture("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>甲</v></c></row>").builder
      change(&builder)
      return builder.bytes
    }
  }

  static func text(_ name: String, _ expected: Expected, _ bytes: [UInt8]) -> HostileFile {
    HostileFile(name: name, expected: expected) { bytes }
  }
}
