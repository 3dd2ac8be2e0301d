import Kernel
import Storage
import TestKit
import Testing
import TransparencyLog

@testable import Evidence

/// Somebody with the database file and no key.
@Suite struct TamperTests {
  private static let district = LedgerWorld.district.district

  @Test(arguments: Engine.available)
  func `lines and checkpoints cannot be changed or removed, whatever code asks for it`(
    engine: Engine
  ) async throws {
    let world = try await sealed(3, on: engine)
    for statement: SQL in [
      "UPDATE ledger_entry SET entry = '{}' WHERE district = \(Self.district)",
      "DELETE FROM ledger_entry WHERE district = \(Self.district)",
      "UPDATE ledger_checkpoint SET size = 9 WHERE district = \(Self.district)",
      "DELETE FROM ledger_checkpoint WHERE district = \(Self.district)",
    ] {
      await #expect(throws: (any Error).self) {
        try await world.database.write { _ = try $0.run(statement) }
      }
    }
    #expect(try await world.audit().isGood)
  }

  @Test(arguments: [
    "UPDATE ledger_entry SET entry = replace(entry, 'contract', 'c0ntract') WHERE position = 1",
    "DELETE FROM ledger_entry WHERE position = 2",
    "UPDATE ledger_tile SET hashes = replace(hashes, substr(hashes, 5, 4), 'AAAA')",
    "DELETE FROM ledger_tile",
    "UPDATE ledger_checkpoint SET note = replace(note, '—', '-')",
  ])
  func `who takes the locks off and changes the file is found out, and nothing more is signed`(
    statement: String
  ) async throws {
    let world = try await sealed(3, on: .sqlite)
    try await world.database.write { db in
      for trigger in try db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.run("DROP TRIGGER \(raw: try trigger.string("name"))")
      }
      try db.run("\(raw: statement)")
    }
    #expect(try await !world.audit().isGood)
  }

  @Test func `a tree that no longer gives the signed root is not signed again`() async throws {
    let world = try await sealed(3, on: .sqlite)
    try await world.database.write { db in
      try db.run("UPDATE ledger_tile SET hashes = replace(hashes, substr(hashes, 5, 4), 'AAAA')")
    }
    try await world.happen()
    await #expect(throws: LedgerTrouble.otherRoot(size: 3)) { try await world.seal() }
    #expect(try await world.waiting() == 1)
  }

  @Test func `a ledger put back to an earlier state is found out by a kept checkpoint`()
    async throws
  {
    let world = try await sealed(3, on: .sqlite)
    let kept = try Checkpoint(SignedNote(Array(try #require(try await world.head()).note.utf8)))
    try await world.database.write { db in
      for trigger in try db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.run("DROP TRIGGER \(raw: try trigger.string("name"))")
      }
      for table in ["ledger_entry", "ledger_tile", "ledger_checkpoint"] {
        try db.run("DELETE FROM \(raw: table)")
      }
    }
    for _ in 0..<4 { try await world.happen() }
    try await world.seal()
    #expect(try await world.audit().isGood)
    #expect(try await !world.audit(since: kept).isGood)
  }

  @Test func `a server with another key signs nothing`() async throws {
    let world = try await sealed(1, on: .sqlite)
    try await world.happen()
    let other = try LedgerVoice(
      district: LedgerWorld.district, key: Key([UInt8](repeating: 8, count: 32)))
    await #expect(throws: LedgerTrouble.otherKey(was: world.voice.vkey)) {
      try await world.keeper(other).seal()
    }
    #expect(try await world.lines().count == 1)
  }

  private func sealed(_ count: Int, on engine: Engine) async throws -> LedgerWorld {
    let world = try await LedgerWorld(on: engine)
    for _ in 0..<count { try await world.happen() }
    try await world.seal()
    return world
  }
}
