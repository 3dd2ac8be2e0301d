import Acts
import Kernel
import Storage
import TestKit
import Testing
import TransparencyLog

@testable import Evidence

/// What the doctor says of somebody who changed the database behind the desk.
@Suite struct ExaminationTests {
  @Test(arguments: Engine.available)
  func `an untouched ledger is as signed, with what still waits`(engine: Engine) async throws {
    let world = try await sealed(300, on: engine)
    try await world.happen()
    let found = try await world.examine()
    #expect(found.isGood && found.size == 300 && found.waiting == 1)
  }

  @Test(arguments: [
    ("UPDATE fact SET happened_on = '2026-01-01' WHERE id = ", "事实"),
    ("UPDATE fact SET attributes = '{}' WHERE id = ", "事实"),
    ("DELETE FROM fact WHERE id = ", "事实"),
    ("UPDATE ledger_content SET content = '{}' WHERE id = ", "内容被改动过"),
    ("UPDATE ledger_entry SET actor = 'other' WHERE id = ", "各栏与原文不一致"),
  ])
  func `a fact, a content or a column that was altered is found with its place`(
    statement: String, words: String
  ) async throws {
    let world = try await sealed(5, on: .sqlite)
    let id = try await world.lines()[3].id
    try await alter("\(raw: statement) \(id)", in: world)
    let found = try await world.examine()
    #expect(found.findings.contains { $0.zh.hasPrefix("第 3 条") && $0.zh.contains(words) })
  }

  @Test func `who writes the ledger anew with a key of his own is found out`() async throws {
    let world = try await LedgerWorld(on: .sqlite)
    let other = try LedgerVoice(
      district: LedgerWorld.district, key: Key([UInt8](repeating: 8, count: 32)))
    try await world.happen()
    try await world.keeper(other).seal()
    #expect(try await !world.examine().isGood)
  }

  @Test(arguments: [
    ["ledger_mark", "ledger_checkpoint", "ledger_twin_checkpoint"],
    ["ledger_entry", "ledger_content"],
    ["ledger_checkpoint", "ledger_tile"],
  ])
  func `who takes away the signatures or the lines is found out`(
    tables: [String]
  ) async throws {
    let world = try await sealed(3, on: .sqlite)
    for table in tables { try await alter("DELETE FROM \(raw: table)", in: world) }
    #expect(try await !world.examine().isGood)
  }

  @Test func `where the whole ledger was taken away, the facts are without one`() async throws {
    let world = try await sealed(3, on: .sqlite)
    for table in ["entry", "content", "checkpoint", "tile", "mark"] {
      try await alter("DELETE FROM ledger_\(raw: table)", in: world)
    }
    #expect(try await world.examine().unentered == 3)
  }

  @Test func `a ledger without the note of its key is examined by the key all the same`()
    async throws
  {
    let world = try await sealed(3, on: .sqlite)
    try await alter("DELETE FROM ledger_mark", in: world)
    #expect(try await world.examine().size == 3)
  }

  @Test func `a fact that came in behind the desk is missed in the ledger`() async throws {
    let world = try await sealed(2, on: .sqlite)
    try await alter(
      """
      INSERT INTO fact SELECT district, 'smuggled', kind, subject, region, enterprise,
        happened_on, known_at, doer, attributes, supersedes, withdraws FROM fact LIMIT 1
      """, in: world)
    #expect(try await world.examine().findings.map(\.zh) == ["有 1 条事实不在账本里"])
  }

  @Test(arguments: Engine.available)
  func `what was recorded before there was a ledger is entered once, when it begins`(
    engine: Engine
  ) async throws {
    let world = try await LedgerWorld(on: engine)
    let old = Desk(
      database: world.database, reactions: [], surroundings: world.surroundings)
    _ = try await old.perform(
      Happen(kind: "contract.filed", older: nil, times: EnterOldFacts.portion + 3),
      as: .who(may: Happen.permission))
    try await world.happen()
    let basis = LedgerBasis(book: "a", titled: "手册", calendar: "c", titled: "2026")
    for _ in 0..<2 {
      try await world.keeper().begin(with: basis)
      try await world.seal()
    }
    #expect(try await world.lines().count == EnterOldFacts.portion + 4 + 2)
    #expect(try await world.examine().isGood)
  }

  @Test func `a forgotten content is no finding`() async throws {
    let world = try await sealed(2, on: .sqlite)
    try await world.desk.perform(
      ForgetContent(key: "1", district: LedgerWorld.district, why: "依申请"),
      as: .who(may: .forgetContent))
    try await world.seal()
    #expect(try await world.examine().isGood)
  }

  @Test func `an export is a ledger that strangers' tools accept, and grows by what is new`()
    async throws
  {
    let world = try await sealed(300, on: .sqlite)
    var files = MemoryFiles()
    let first = try await export(world, onto: &files)
    try await world.happen()
    try await world.seal()
    let second = try await export(world, onto: &files)
    let keys = [try VerifierKey(world.voice.vkey).verifier()]
    let audit = try LedgerAudit(of: files, signedBy: keys, paths: Array(files.files.keys))
    #expect(audit.isGood && audit.entries == 301)
    #expect(first.contains("tile/0/000") && !second.contains("tile/0/000"))
    #expect(first.last == "checkpoint" && second.last == "checkpoint")
  }

  /// - Returns: the paths that were written, in their order.
  private func export(
    _ world: LedgerWorld, onto files: inout MemoryFiles
  ) async throws -> [String] {
    let there = Set(files.files.keys)
    let written = try await world.database.read { db in
      var written: [(String, [UInt8])] = []
      let export = try LedgerExport(of: LedgerWorld.district, in: db)
      try export.write(from: db, isThere: there.contains) { written.append(($0, $1)) }
      return written
    }
    for (path, bytes) in written { files.files[path] = bytes }
    return written.map(\.0)
  }

  private func alter(_ statement: SQL, in world: LedgerWorld) async throws {
    try await world.unlock { db in
      try db.run("DELETE FROM fact_subject")
      try db.run(statement)
    }
  }

  private func sealed(_ count: Int, on engine: Engine) async throws -> LedgerWorld {
    let world = try await LedgerWorld(on: engine)
    for _ in 0..<count { try await world.happen() }
    try await world.seal()
    return world
  }
}

/// Files as a web server would hand them out.
struct MemoryFiles: LedgerFiles {
  var files: [String: [UInt8]] = [:]

  func bytes(at path: String) throws -> [UInt8]? { files[path] }
}
