import Spreadsheet
import Testing

@testable import HostileTables

extension HostileFile: CustomTestStringConvertible {
  package var testDescription: String { name }

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
      case (.refused, .refused), (.refused, .harmless): true
      case (.rows(let count), .harmless): count <= 10
      default: false
      }
    }
  }

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
}
