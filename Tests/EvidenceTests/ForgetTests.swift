import Acts
import Kernel
import TestKit
import Testing
import TransparencyLog

@testable import Evidence

/// A person may be forgotten; that something happened is not.
@Suite struct ForgetTests {
  @Test(arguments: Engine.available)
  func `a forgotten content is gone with its salt, its line and proof stay, and a line says so`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld(on: engine)
    let id = try await world.happen()
    try await world.seal()
    let before = try await world.fetch("0")
    try await forget("0", in: world)
    try await world.seal()

    #expect(try await world.content(id) == nil)
    let after = try await world.fetch("0")
    #expect(after.bytes == before.bytes)
    try LogProof(after.proof).verify(
      entry: after.bytes, logs: [try VerifierKey(world.voice.vkey).verifier()])
    let last = try #require(try await world.lines().last)
    let entry = try LedgerEntry(Array(last.entry.utf8))
    #expect(entry.type == "redaction" && entry.references == [0])
    #expect(try await world.audit().isGood)
  }

  @Test func `what is forgotten cannot be forgotten again`() async throws {
    let world = try await LedgerWorld(on: .sqlite)
    try await world.happen()
    try await world.seal()
    try await forget("0", in: world)
    await #expect(throws: ContentForgotten.self) { try await forget("0", in: world) }
    #expect(try await world.waiting() == 1)
  }

  @Test func `a book and a calendar are entered when they are others than before`() async throws {
    let world = try await LedgerWorld(on: .sqlite)
    let first = LedgerBasis(book: "a", titled: "手册", calendar: "c", titled: "2026")
    for basis in [
      first, first, LedgerBasis(book: "b", titled: "手册", calendar: "c", titled: "2026"),
    ] {
      try await world.keeper().begin(with: basis)
      try await world.seal()
    }
    #expect(
      try await world.lines().map(\.type) == [
        "rule.activated", "calendar.changed", "rule.activated",
      ])
  }

  private func forget(_ key: String, in world: LedgerWorld) async throws {
    try await world.desk.perform(
      ForgetContent(key: key, district: LedgerWorld.district, why: "依申请删除"),
      as: .who(may: .forgetContent))
  }
}
