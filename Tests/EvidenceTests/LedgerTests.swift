import Acts
import Kernel
import Storage
import TestKit
import Testing
import TransparencyLog

@testable import Evidence

/// Everything that counts leaves a line, and the lines cannot be rewritten unseen.
@Suite struct LedgerTests {
  @Test(arguments: Engine.available)
  func `what happens waits in the ledger at once, and within a checkpoint has a place and a proof`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld(on: engine)
    let id = try await world.happen()
    #expect(try await world.waiting() == 1)
    #expect(try await world.seal() == 1)

    let line = try #require(try await world.lines().first)
    #expect(line.id == id && line.position == 0 && line.type == "contract.filed")
    let fetched = try await world.fetch(id)
    let proof = try LogProof(fetched.proof)
    try proof.verify(
      entry: fetched.bytes, logs: [try VerifierKey(world.voice.vkey).verifier()])
    #expect(try await world.waiting() == 0)
    #expect(try await world.audit().isGood)
  }

  @Test(arguments: Engine.available)
  func `an act that is undone leaves no line`(engine: Engine) async throws {
    let world = try await LedgerWorld(on: engine)
    await #expect(throws: (any Error).self) {
      try await world.desk.perform(
        HappenAndFail(), as: .who(may: Happen.permission))
    }
    #expect(try await world.waiting() == 0)
    #expect(try await world.seal() == 0)
    #expect(try await world.head() == nil)
  }

  @Test(arguments: Engine.available)
  func `over many checkpoints every line stays where it was, across the borders of tiles`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld(on: engine)
    var first: Checkpoint?
    for count in [1, 2, 252, 1, 1, 270] {
      for _ in 0..<count { try await world.happen() }
      try await world.seal()
      let note = try SignedNote(Array(try #require(try await world.head()).note.utf8))
      let checkpoint = try Checkpoint(note)
      #expect(try await world.audit(since: first ?? checkpoint).isGood)
      if first == nil { first = checkpoint }
    }
    let lines = try await world.lines()
    #expect(lines.map(\.position) == Array(0..<527))
    let keys = [try VerifierKey(world.voice.vkey).verifier()]
    for place in [0, 1, 254, 255, 256, 511, 512, 526] {
      let fetched = try await world.fetch("\(place)")
      try LogProof(fetched.proof).verify(entry: fetched.bytes, logs: keys)
    }
  }

  @Test(arguments: Engine.available)
  func `two servers that both believe they are to sign leave one ledger`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld.sealedByTwo(20, on: engine)
    #expect(try await world.lines().map(\.position) == Array(0..<20))
    #expect(try await world.audit().isGood)
  }

  @Test func `a clock that runs backwards moves no line`() async throws {
    let world = try await LedgerWorld(on: .sqlite)
    let first = try await world.happen()
    try await world.seal()
    world.clock.move(seconds: -86_400)
    let second = try await world.happen()
    try await world.seal()
    #expect(try await world.lines().map(\.id) == [first, second])
    #expect(try await world.audit().isGood)
  }

  @Test(arguments: Engine.available)
  func `a correction names the line that it corrects`(engine: Engine) async throws {
    let world = try await LedgerWorld(on: engine)
    try await world.happen("contract.signed")
    let wrong = try await world.happen()
    try await world.seal()
    try await world.happen(correcting: wrong)
    try await world.seal()
    let last = try #require(try await world.lines().last)
    #expect(try LedgerEntry(Array(last.entry.utf8)).references == [1])
  }

  @Test func `a line tells codes alone, and its content opens the commitment`() async throws {
    let world = try await LedgerWorld(on: .sqlite)
    let id = try await world.happen()
    try await world.seal()
    let line = try #require(try await world.lines().first)
    #expect(!line.entry.contains("c-9") && !line.entry.contains("preliminary"))
    let content = try #require(try await world.content(id))
    #expect(content.text.contains("\"contract\":\"c-9\""))
    #expect(content.opens(try LedgerEntry(Array(line.entry.utf8))))
  }
}

/// Announces something and then fails.
private struct HappenAndFail: Act {
  static let permission = Happen.permission

  func subject(in db: any ReadConnection) -> Region { LedgerWorld.street }

  func perform(on region: Region, in tx: Transaction) throws {
    _ = try Happen(kind: "contract.filed", older: nil).perform(on: region, in: tx)
    tx.gather([Stop()]) { _, _ in throw Stop() }
  }
}

private struct Stop: Error {}
