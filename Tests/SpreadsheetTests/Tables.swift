import Foundation

@testable import Spreadsheet

/// Small tables for tests.
enum Tables {
  static func csv(_ text: String, limits: SheetLimits = .standard) throws -> CSVReader {
    try CSVReader(MemoryBytes(Array(text.utf8)), limits: limits)
  }

  static func csv(bytes: [UInt8], limits: SheetLimits = .standard) throws -> CSVReader {
    try CSVReader(MemoryBytes(bytes), limits: limits)
  }

  /// All rows as a person would read them.
  static func rows(_ reader: any SheetReader) throws -> [[String]] {
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells.map(\.text)) }
    return rows
  }

  static func rows(_ text: String) throws -> [[String]] {
    try rows(csv(text))
  }
}

/// The data of the real district that lies beside the checkout, if it does.
enum Shared {
  static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["GONGZHI_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    var candidates = environment.map { [$0] } ?? []
    var place = URL(fileURLWithPath: #filePath)
    while place.path != "/" {
      place.deleteLastPathComponent()
      candidates.append(place.appendingPathComponent("shared"))
    }
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("data").path)
    }
  }()

  static let isThere = folder != nil

  static func path(_ name: String) -> String {
    folder?.appendingPathComponent(name).path ?? name
  }
}
