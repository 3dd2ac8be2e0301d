import Acts
import Foundation
import Guomi
import Kernel
import Storage
import TestKit
import Testing
import TransparencyLog

@testable import Evidence

/// The two trees vouch for the same lines, and the ledger vouches for its twin.
@Suite struct TwinProofTests {
  @Test func `the first checkpoint of a day vouches for the twin as it stood, and no other does`()
    async throws
  {
    let world = try await LedgerWorld.sealed(3, on: .sqlite)
    let twin = try #require(
      try await world.database.read { try $0.latestTwinHead(in: LedgerWorld.district.district) })
    for _ in 1...2 {
      world.clock.move(seconds: 86_400)
      for _ in 1...2 {
        try await world.happen()
        try await world.seal()
      }
    }
    let heads = try await world.lines().filter { $0.type == "sm3.head" }
    #expect(heads.map(\.position) == [4, 7])
    let content = try #require(try await world.content(heads[0].id))
    let told = try #require(
      try JSONSerialization.jsonObject(with: Data(content.text.utf8)) as? [String: String])
    #expect(told == ["checkpoint": twin.note])
    #expect(try await world.examine().isGood)
    #expect(
      try await !world.desk.answer(
        FindWaiting(district: LedgerWorld.district), for: world.keeper().doer))
  }

  @Test func `the ledger vouches for no head of the twin that the twin's key has not signed`()
    async throws
  {
    let world = try await LedgerWorld.sealed(3, on: .sqlite)
    try await world.unlock {
      try $0.run("UPDATE ledger_twin_checkpoint SET note = replace(note, '3', '4')")
    }
    #expect(try await !world.examine().isGood)
    world.clock.move(seconds: 86_400)
    try await world.happen()
    try await world.seal()
    #expect(try await world.lines().map(\.type).filter { $0 == "sm3.head" }.isEmpty)
    #expect(try await world.head()?.size == 4)
  }

  @Test func `a line has a proof from the twin that SM3 and SM2 alone confirm`() async throws {
    let world = try await LedgerWorld.sealed(300, on: .sqlite)
    let fetched = try await world.desk.answer(
      FetchEntry(key: "299", tree: .twin, district: LedgerWorld.district),
      for: .who(may: .seeLedger))
    let proof = try LogProof(fetched.proof)
    let keys = [try #require(SM2Verifier(world.voice.twin.vkey))]
    try proof.verify(entry: fetched.bytes, logs: keys, by: SM3Hasher())
    #expect(throws: InputFault.self) { try proof.verify(entry: fetched.bytes, logs: keys) }
    #expect(throws: InputFault.self) {
      try proof.verify(entry: fetched.bytes + [0], logs: keys, by: SM3Hasher())
    }
  }

  @Test func `what the twin has not signed yet has no proof from it`() async throws {
    let world = try await LedgerWorld.sealed(1, on: .sqlite, forgettingTwin: true)
    await #expect(throws: NotSealedYet.self) {
      try await world.desk.answer(
        FetchEntry(key: "0", tree: .twin, district: LedgerWorld.district),
        for: .who(may: .seeLedger))
    }
  }
}
