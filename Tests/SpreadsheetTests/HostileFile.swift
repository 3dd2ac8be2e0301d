import Testing

@testable import Spreadsheet

struct HostileFile: Sendable, CustomTestStringConvertible {
  enum Expected: Sendable {
    case damaged, bomb, doctype, tooLarge, encrypted
    case foreign(ForeignFile)
    case empty, noRows, encoding, nulByte, quote
    /// Read without harm: so many rows.
    case rows(Int)
  }

  enum Outcome {
    case refused(SpreadsheetError)
    case rows(Int)
    case strange(any Error)

    func matches(_ expected: Expected) -> Bool {
      switch (self, expected) {
      case (.refused(.damaged), .damaged), (.refused(.bomb), .bomb),
        (.refused(.doctype), .doctype), (.refused(.tooLarge), .tooLarge),
        (.refused(.foreign(.encrypted)), .encrypted), (.refused(.empty), .empty),
        (.refused(.noRows), .noRows), (.refused(.encoding), .encoding),
        (.refused(.nulByte), .nulByte), (.refused(.unterminatedQuote), .quote):
        true
      case (.refused(.foreign(let file)), .foreign(let wanted)): file == wanted
      case (.rows(let count), .rows(let wanted)): count == wanted
      default: false
      }
    }
  }

  let name: String
  let expected: Expected
  let bytes: @Sendable () -> [UInt8]

  var testDescription: String { name }

  func outcome() -> Outcome { Self.outcome(of: MemoryBytes(bytes())) }

  static func outcome(of source: MemoryBytes) -> Outcome {
    do {
      let reader = try SheetFile.open(source)
      var rows = 0
      while try reader.next() != nil { rows += 1 }
      return .rows(rows)
    } catch let error as SpreadsheetError {
      return .refused(error)
    } catch { return .strange(error) }
  }

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
