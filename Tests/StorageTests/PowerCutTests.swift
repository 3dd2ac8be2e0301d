import CPowerCut
import GRDB
import Storage
import Synchronization
import TestKit
import Testing

@testable import StorageSQLite

/// A machine that loses its power: only what was synced is sure to be there afterwards.
@Suite(.serialized) struct PowerCutTests {
  @Test func `no power cut loses an answered write`() async throws {
    let cuts = Soak.rounds(15)
    let losses = try await losses(in: cuts, synchronous: nil)
    Soak.tell("\(cuts) power cuts with FULL: \(losses)")
    #expect(losses.answered > 0)
    #expect(losses.rows == 0)
    #expect(losses.damaged == 0)
  }

  /// The control: if this did not lose anything, the test above would prove nothing.
  @Test func `with synchronous NORMAL answered writes are lost`() async throws {
    let cuts = Soak.rounds(15)
    let losses = try await losses(in: cuts, synchronous: "NORMAL")
    Soak.tell("\(cuts) power cuts with NORMAL: \(losses)")
    #expect(losses.rows > 0)
    #expect(losses.damaged == 0)
  }

  @Test func `a disk that cannot sync ends all writing, and says so once`() async throws {
    #expect(powercut_install() == 0)
    try await TemporaryFolder.with { folder in
      powercut_watch(folder)
      defer { powercut_watch(nil) }
      let told = Counter()
      let database = try SQLiteDatabase(
        path: folder + "/g.sqlite", whenDiskFails: { _ in _ = told.next() })
      try await database.migrate(Things.migrations)
      try await database.write { try $0.add("a", "one") }
      powercut_after(1, 1)

      await #expect(throws: OutcomeUnknown.self) {
        try await database.write { try $0.add("b", "two") }
      }
      for _ in 0..<2 {
        await #expect(throws: DatabaseUnavailable.self) {
          try await database.write { try $0.add("c", "three") }
        }
      }
      #expect(told.next() == 2)
      #expect(try await database.names().first == "one")
      // The log stays for the next start, which needs the files for itself.
      #expect(throws: (any Error).self) { try database.close() }
      #expect(OpenFiles.named(folder + "/g.sqlite").isEmpty)
    }
  }

  private struct Losses: CustomStringConvertible {
    var answered = 0
    var rows = 0
    var cuts = 0
    var damaged = 0

    var description: String {
      "\(answered) rows answered, \(rows) lost in \(cuts) cuts, \(damaged) files damaged"
    }
  }

  private func losses(in cuts: Int, synchronous: String?) async throws -> Losses {
    #expect(powercut_install() == 0)
    var losses = Losses()
    for seed in 1...cuts {
      try await TemporaryFolder.with { folder in
        powercut_watch(folder)
        defer { powercut_watch(nil) }
        let answered = try await writeUntilDark(
          folder + "/g.sqlite", seed: UInt64(seed), synchronous: synchronous)
        #expect(powercut_settle() == 0)
        powercut_watch(nil)
        let (kept, sound) = try await look(at: folder + "/g.sqlite")
        let lost = answered.subtracting(kept).count
        losses.answered += answered.count
        losses.rows += lost
        losses.cuts += lost > 0 ? 1 : 0
        losses.damaged += sound ? 0 : 1
      }
    }
    return losses
  }

  private func writeUntilDark(
    _ path: String, seed: UInt64, synchronous: String?
  ) async throws -> Set<String> {
    let database = try SQLiteDatabase(path: path, whenDiskFails: { _ in })
    try await database.migrate(Things.migrations)
    try await database.pool.writeWithoutTransaction {
      if let synchronous { try $0.execute(sql: "PRAGMA synchronous = \(synchronous)") }
      // Every other time the log is moved into the file again and again, so that cuts hit that too.
      if seed.isMultiple(of: 2) { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 12") }
    }
    powercut_after(Int32(20 + seed * 7_919 % 400), seed &* 0x9E37_79B9_7F4A_7C15)
    let answered = await withTaskGroup(of: [String].self) { group in
      for writer in 0..<4 {
        group.addTask { await write(as: writer, to: database) }
      }
      return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    #expect(powercut_happened() == 1)
    try? database.close()
    return answered
  }

  private func write(as writer: Int, to database: SQLiteDatabase) async -> [String] {
    var answered: [String] = []
    while true {
      let name = "\(writer)-\(answered.count)"
      do { try await database.write { try $0.add(name, name) } } catch { return answered }
      answered.append(name)
    }
  }

  private func look(at path: String) async throws -> (kept: Set<String>, sound: Bool) {
    do { return try await found(at: path) } catch let trouble as SQLiteTrouble
      where trouble.diskFailed
    { return ([], false) }
  }

  private func found(at path: String) async throws -> (kept: Set<String>, sound: Bool) {
    let database = try SQLiteDatabase(path: path)
    defer { try? database.close() }
    let sound = try await database.read { try $0.row("PRAGMA integrity_check") }
    return (
      Set(try await database.names()), try sound?.string("integrity_check") == "ok"
    )
  }
}
