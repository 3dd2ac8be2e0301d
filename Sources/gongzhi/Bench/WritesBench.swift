import Acts
import App
import Foundation
import Kernel
import Storage
import StorageSQLite

extension Benchmark {
  /// Durable writes of one row each, from sixteen callers at once, through the desk with its record;
  /// and the same number of bare rows put in by the engine with as many rows to a COMMIT.
  static let writes = Benchmark(name: "writes") {
    let folder = FileManager.default.temporaryDirectory.path + "/gongzhi-bench-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try SQLiteDatabase(path: folder + "/g.sqlite")
    try await database.migrate(App.migrations + BenchRow.migrations)
    let runs = try await (0..<3).asyncMap { run in
      try await WritesRun(number: run, rows: 4_000, database: database).measure()
    }
    try database.close()
    let middle = runs.sorted { $0.share < $1.share }[1]
    return [
      Figure(
        what: "经办一行一提交（每批 \(middle.batch) 行）", value: middle.desk, unit: "行/秒",
        limit: .atLeast(0.6 * middle.engine)),
      Figure(
        what: "占引擎同批速率的份额", value: middle.share * 100, unit: "%", limit: .atLeast(60)),
    ]
  }
}

private struct WritesRun {
  let number: Int
  let rows: Int
  let database: SQLiteDatabase

  struct Rates {
    let desk: Double
    let engine: Double
    let batch: Int
    var share: Double { desk / engine }
  }

  func measure() async throws -> Rates {
    let clock = ContinuousClock()
    let before = database.commits
    let desk = try await clock.measure { try await throughDesk() } / .seconds(1)
    let batch = max(1, rows / max(1, database.commits - before))
    let engine = try await database.bareRate(of: rows, in: batch, named: "bare-\(number)")
    return Rates(desk: Double(rows) / desk, engine: engine, batch: batch)
  }

  private func throughDesk() async throws {
    let desk = Desk(database: database, reactions: [], surroundings: .real)
    let doer = Doer(
      id: ID(rawValue: "bench"), name: "测速",
      grants: [Grant(.benchRow, in: .region(Region("411502")))])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<16 {
        group.addTask {
          for row in 0..<rows / 16 {
            try await desk.perform(PutBenchRow(name: "\(number)-\(caller)-\(row)"), as: doer)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

extension SQLiteDatabase {
  /// Rows a second that the engine puts in by itself, so many to a COMMIT.
  func bareRate(of rows: Int, in batch: Int, named name: String) async throws -> Double {
    let time = try await ContinuousClock().measure {
      for start in stride(from: 0, to: rows, by: batch) {
        try await write { db in
          for row in start..<min(start + batch, rows) {
            try db.insert(BenchRow(name: "\(name)-\(row)"), in: "411502")
          }
        }
      }
    }
    return Double(rows) / (time / .seconds(1))
  }
}

extension Sequence {
  func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
    var all: [T] = []
    for element in self { all.append(try await body(element)) }
    return all
  }
}
