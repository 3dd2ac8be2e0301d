import FuzzDriver
import Spreadsheet

// Throws damaged tables at everything that reads them, -max_len=20000; see FuzzDriver.

private let profile = ImportProfile(
  kind: "fuzz",
  fields: [
    Field("text", ["a"], .text(maximum: 20)), Field("day", ["b"], .day),
    Field("count", ["c"], .count(units: ["户"], range: 0...1_000)),
    Field("area", ["d"], .area(units: AreaUnit.allCases)),
    Field("money", ["e"], .money(units: MoneyUnit.allCases)),
    Field("percent", ["f"], .percent(range: 0...10_000)),
    Field("decimal", ["g"], .decimal(places: 2, range: 0...1_000_000)),
    Field("credit", ["h"], .creditCode), Field("region", ["i"], .regionCode),
    Field("choice", ["j"], .choice(["甲": "a"])), Field("flag", ["k"], .flag),
  ])

private func limits() -> SheetLimits {
  var limits = SheetLimits()
  limits.entryBytes = 4 << 20
  limits.totalBytes = 8 << 20
  limits.rows = 5_000
  return limits
}

/// Refusals are answers; anything else that is thrown is a fault.
private func read(_ bytes: [UInt8], as kind: UInt8) {
  do {
    switch kind % 4 {
    case 0: try readAll(try SheetFile.open(MemoryBytes(bytes), limits: limits()))
    case 1: try readAll(try XLSXReader(MemoryBytes(bytes), limits: limits()))
    case 2:
      let table = Array("a,b,c,d,e,f,g,h,i,j,k\n".utf8) + bytes
      let reader = try ImportReader(
        CSVReader(MemoryBytes(table), delimiter: ",", limits: limits()), for: profile)
      while let row = try reader.next() { _ = row.problems.map(\.sentence) }
    default:
      _ = try ImportProfile(yaml: String(decoding: bytes, as: UTF8.self), file: "fuzz.yaml")
    }
  } catch {
    precondition(
      error is SpreadsheetError || error is MissingColumns || error is ProfileError,
      "a strange error: \(error)")
  }
}

private func readAll(_ reader: any SheetReader) throws {
  while let row = try reader.next() { _ = row.cells.map(\.text) }
}

fuzz { read($0, as: $1) }
