import Acts
import Kernel
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// Taking back tables of the registers beside complexes and contracts.
@Suite struct UndoRegisterTests {
  @Test(
    arguments: Engine.available,
    RegisterImportTests.samples.filter { $0.kind.name != "engagements" })
  func `what a table brought goes again, and what it changed says what it said`(
    engine: Engine, sample: RegisterImportTests.Sample
  ) async throws {
    let world = try await World(on: engine)
    let first = try #require(
      try await world.take(sample.kind, sample.head, sample.row).batch)
    let second = try #require(
      try await world.take(sample.kind, sample.head, sample.changed).batch)

    #expect(try await world.takeBack(second).undo.words == "删除 0 条，改回 1 条")
    let again = try await world.take(sample.kind, sample.head, sample.row)
    #expect(again.counts[.unchanged] == 1, "\(again.problems)")
    #expect(try await world.takeBack(first).undo.words == "删除 1 条，改回 0 条")
    #expect(
      try await world.take(sample.kind, sample.head, sample.row).counts[.added] == 1)
  }

  @Test(arguments: Engine.available)
  func `an engagement goes again, and its end is left to a person`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let sample = try #require(
      RegisterImportTests.samples.first { $0.kind.name == "engagements" })
    let first = try #require(
      try await world.take(sample.kind, sample.head, sample.row).batch)
    let second = try #require(
      try await world.take(sample.kind, sample.head, sample.changed).batch)
    #expect(try await world.takeBack(second).undo.left == 1)
    #expect(try await world.takeBack(first).undo.left == 1)
    #expect(try await world.count("engagement") == 1)
  }
}

extension World {
  fileprivate func takeBack(_ batch: ID<ImportBatch>) async throws -> ImportBatch {
    try await desk.perform(
      BeginUndo(id: batch, district: World.district, why: "选错了表", kinds: World.profiles.kinds),
      as: .undoer)
    return try await Undoer(desk: desk, doer: .undoer, kinds: World.profiles.kinds)
      .run(batch, in: World.district)
  }
}
