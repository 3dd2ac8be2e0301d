import Acts
import App
import Civil
import Foundation
import Kernel
import Registry
import Storage
import StorageSQLite
import Tables

extension Benchmark {
  /// A list of 200,000 contracts taken out as it goes over the network: read, named, printed and,
  /// for a workbook, packed.
  static let export = Benchmark(name: "export") {
    let count = Self.size("GONGZHI_BENCH_ROWS", 200_000)
    let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try SQLiteDatabase(path: folder + "/bench.sqlite")
    try await database.migrate(App.migrations)
    try await ExportTrial.fill(database, count)
    let trial = ExportTrial(database: database, count: count)
    return [
      Figure(
        what: "导出 \(count) 份合同，CSV", value: try await trial.rowsPerSecond(.text), unit: "行/秒",
        limit: .atLeast(100_000)),
      Figure(
        what: "导出 \(count) 份合同，XLSX", value: try await trial.rowsPerSecond(.workbook),
        unit: "行/秒", limit: .atLeast(100_000)),
    ]
  }
}

private struct ExportTrial {
  private static let district = Region("411502")

  let database: SQLiteDatabase
  let count: Int

  static func fill(_ database: SQLiteDatabase, _ count: Int) async throws {
    let code = district.district
    try await database.write { db in
      try db.run(RegisterRows.enterprises(150, in: code))
      try db.run(RegisterRows.complexes(600, in: code))
    }
    for start in stride(from: 0, to: count, by: 20_000) {
      try await database.write { db in
        let numbers = start..<min(start + 20_000, count)
        try db.run(RegisterRows.contracts(numbers, of: 600, in: code))
      }
    }
  }

  /// The middle one of three runs.
  func rowsPerSecond(_ format: FileFormat) async throws -> Double {
    let desk = Desk(database: database, reactions: [], surroundings: .real)
    let scope = Scope.region(Self.district)
    let doer = Doer(
      id: ID(rawValue: "bench"), name: "经办", organ: "housing",
      grants: [Grant(.seeRegistry, in: scope)])
    let export = TableExport(
      desk: desk, tabled: ContractTable(), scope: scope, question: TableQuestion(),
      format: format, doer: doer)
    let clock = ContinuousClock()
    var seconds: [Double] = []
    for _ in 0..<3 {
      var bytes = 0
      let start = clock.now
      try await export.send { bytes += $0.count }
      seconds.append((clock.now - start) / .seconds(1))
      guard bytes > count * 4 else { throw NothingTakenOut() }
    }
    return Double(count) / seconds.sorted()[1]
  }
}

private struct NothingTakenOut: Error {}
