import Acts
import Guomi
import Kernel
import Storage
import TestKit
import Testing
import TransparencyLog

@testable import Evidence

/// The tree of the state's own hash over the same lines.
@Suite struct TwinTests {
  private static let district = LedgerWorld.district.district

  @Test(arguments: Engine.available)
  func `the twin is signed for as many lines as the ledger, and audited by SM3 and SM2 alone`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld.sealed(300, on: engine)
    let audit = try await audit(world)
    #expect(audit.isGood && audit.entries == 300)
    #expect(audit.signers.map { "\($0.name)" } == ["gongzhi/411502/sm3"])
    #expect(audit.checkpoint?.root != (try await world.head())?.root)
    try await world.happen()
    try await world.seal()
    #expect(try await self.audit(world, since: audit.checkpoint).entries == 301)
  }

  @Test func `every line commits by both hashes, and its content opens both`() async throws {
    let world = try await LedgerWorld.sealed(1, on: .sqlite)
    let line = try #require(try await world.lines().first)
    let entry = try LedgerEntry(Array(line.entry.utf8))
    let content = try #require(try await world.content(line.id))
    let payload = Commitment.padded(Array(content.text.utf8))
    #expect(
      entry.sm3 == Commitment(to: payload, salt: content.salt, by: SM3Hasher())?.description)
    #expect(content.opens(entry))
    let other = LedgerEntry(
      type: entry.type, at: entry.at, scope: entry.scope, actor: entry.actor,
      commitment: entry.commitment, sm3: String(repeating: "0", count: 64))
    #expect(!content.opens(other))
  }

  @Test(arguments: Engine.available)
  func `a ledger from before the twin is taken up from its first line, in portions`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld.sealed(SealTwin.most + 5, on: engine, forgettingTwin: true)
    #expect(try await world.database.read { try $0.latestTwinHead(in: Self.district) } == nil)
    try await world.seal()
    #expect(try await audit(world).entries == SealTwin.most + 5)
  }

  @Test(arguments: [
    "UPDATE ledger_entry SET entry = replace(entry, 'contract', 'c0ntract') WHERE position = 1",
    "DELETE FROM ledger_entry WHERE position = 1",
    "DELETE FROM ledger_entry WHERE position = 2",
  ])
  func `the twin signs no line that is not the one the ledger has signed`(
    statement: String
  ) async throws {
    let world = try await LedgerWorld.sealed(3, on: .sqlite, forgettingTwin: true)
    try await world.unlock { try $0.run("\(raw: statement)") }
    await #expect(throws: LedgerTrouble.self) { try await world.seal() }
    #expect(try await world.database.read { try $0.latestTwinHead(in: Self.district) } == nil)
  }

  @Test(arguments: Engine.available)
  func `two servers that both believe they are to sign leave one twin`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld.sealedByTwo(20, on: engine)
    let audit = try await audit(world)
    #expect(audit.isGood && audit.entries == 20)
  }

  @Test(arguments: [
    "UPDATE ledger_twin_tile SET hashes = replace(hashes, substr(hashes, 5, 4), 'AAAA')",
    "DELETE FROM ledger_twin_tile",
    "UPDATE ledger_twin_checkpoint SET note = replace(note, '3', '4')",
    "UPDATE ledger_entry SET entry = replace(entry, 'contract', 'c0ntract') WHERE position = 1",
  ])
  func `the doctor finds what was changed in the twin`(statement: String) async throws {
    let world = try await LedgerWorld.sealed(3, on: .sqlite)
    try await world.unlock { try $0.run("\(raw: statement)") }
    let found = try await world.examine()
    #expect(found.findings.contains { $0.zh.hasPrefix("sm3/") })
  }

  @Test func `the export holds the twin as a ledger of its own`() async throws {
    let world = try await LedgerWorld.sealed(300, on: .sqlite)
    let (files, vkey) = try await world.database.read { db in
      var files = MemoryFiles()
      let vkey = try LedgerExport(of: LedgerWorld.district, in: db).writeTwin(
        from: db, isThere: { _ in false },
        to: { path, bytes in files.files[String(path.dropFirst("sm3/".count))] = bytes })
      return (files, vkey)
    }
    #expect(vkey == world.voice.twin.vkey.description)
    let keys = [try #require(SM2Verifier(world.voice.twin.vkey))]
    let audit = try LedgerAudit(
      of: files, signedBy: keys, paths: Array(files.files.keys), by: SM3Hasher())
    #expect(audit.isGood && audit.entries == 300)
  }

  private func audit(
    _ world: LedgerWorld, since older: Checkpoint? = nil
  ) async throws -> LedgerAudit {
    let keys = [try #require(SM2Verifier(world.voice.twin.vkey))]
    return try await world.database.read { db in
      try LedgerAudit(
        of: StoredTwin(db: db, district: Self.district), signedBy: keys, since: older,
        by: SM3Hasher())
    }
  }
}
