import Spreadsheet

// Throws damaged tables at everything that reads them. The first byte of an input chooses the
// reader, the rest is the file.
//
//     GONGZHI_FUZZ=1 swift build --product FuzzTables --scratch-path .build-fuzz \
//       -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
//     .build-fuzz/debug/FuzzTables CORPUS -max_len=20000 -timeout=10 -rss_limit_mb=1024

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

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

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
  guard size > 0 else { return 0 }
  read(Array(UnsafeBufferPointer(start: data + 1, count: size - 1)), as: data[0])
  return 0
}

// The driver of libFuzzer, since the program's own beginning is here.
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = withUnsafeMutablePointer(to: &arguments) { pointer in
  pointer.withMemoryRebound(
    to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self, capacity: 1
  ) { runFuzzer(&count, $0, test) }
}
