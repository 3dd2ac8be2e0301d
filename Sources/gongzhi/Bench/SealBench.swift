import Acts
import App
import Civil
import Evidence
import Facts
import Foundation
import Kernel
import Rulebook
import Storage
import StorageSQLite

extension Benchmark {
  /// Facts that wait for their place in the ledger of a database, sealed as the server does it: places,
  /// tiles, checkpoints and the twin by SM3, each transaction durable. Beside it the engine by itself,
  /// with as many small rows in as large portions.
  static let seal = Benchmark(name: "seal") {
    let folder = FileManager.default.temporaryDirectory.path + "/gongzhi-bench-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try SQLiteDatabase(path: folder + "/g.sqlite")
    try await database.migrate(App.migrations + BenchRow.migrations)
    let run = SealRun(database: database, lines: 40_000)
    try await run.enter()
    let sealed = try await run.seal()
    let bare = try await database.bareRate(of: run.lines, in: 2_000, named: "bare")
    try database.close()
    return [
      Figure(what: "给序号、成树、签名（两棵树）", value: sealed, unit: "条/秒", limit: .atLeast(10_000)),
      // A line is nine columns with four trees of its own, the bare row two columns and one.
      Figure(
        what: "占引擎逐行写同样多的小行的份额", value: sealed / bare * 100, unit: "%",
        limit: .atLeast(10)),
    ]
  }
}

private struct SealRun {
  static let district = Region("411502")
  static let portion = 1_000

  let database: SQLiteDatabase
  let lines: Int

  /// As acts do: each fact with the line that waits for its place.
  func enter() async throws {
    let desk = Desk(database: database, reactions: [Evidence.enter], surroundings: .real)
    let doer = Doer(
      id: ID(rawValue: "bench"), name: "测速", grants: [Grant(.benchRow, in: .region(Self.district))])
    for _ in 0..<lines / Self.portion {
      try await desk.perform(AnnounceMany(count: Self.portion), as: doer)
    }
  }

  /// - Returns: lines a second that were given their place under a signature, in both trees.
  func seal() async throws -> Double {
    let desk = Desk(database: database, reactions: [], surroundings: .real)
    let voice = try LedgerVoice(
      district: Self.district, key: Key([UInt8](repeating: 7, count: 32)))
    let keeper = LedgerKeeper(Self.district, at: desk, voice: voice)
    var sealed = 0
    let time = try await ContinuousClock().measure { sealed = try await keeper.seal() }
    guard sealed == lines else { throw NotAllSealed(sealed: sealed, of: lines) }
    return Double(lines) / (time / .seconds(1))
  }
}

/// Fast but incomplete is no figure.
private struct NotAllSealed: Error {
  let sealed: Int
  let of: Int
}

/// Announces as many facts as a busy morning has.
private struct AnnounceMany: Act {
  static let permission = Permission.benchRow
  let count: Int

  func subject(in db: any ReadConnection) -> Region { SealRun.district }

  func perform(on region: Region, in tx: Transaction) throws {
    for number in 0..<count {
      tx.announce(
        RecordedEvent(
          "contract.filed", about: ["contract": "c-\(number)"], on: tx.today, in: region,
          attributes: ["contract.type": .text("preliminary")]))
    }
    tx.note("测速", about: ID<BenchRow>(rawValue: "seal").reference)
  }
}
