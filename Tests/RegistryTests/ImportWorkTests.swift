import Acts
import Civil
import Foundation
import Kernel
import Spreadsheet
import Storage
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// The work on files as jobs: it goes on without anybody waiting, stops when asked, and outlives
/// the process that began it.
@Suite struct ImportWorkTests {
  private static let lines =
    ["小区名称,项目编码"] + (1...450).map { "园\($0),C-\($0)" }

  @Test(arguments: Engine.available)
  func `a small table is taken before the answer is given`(engine: Engine) async throws {
    let desk = try await Bench(engine)
    let batch = try await desk.handIn(Self.lines.prefix(3))
    #expect(try await desk.works.start(desk.order(.check, batch)))
    #expect(try await desk.batch(batch).state == .checked)
    #expect(try await desk.works.start(desk.order(.take, batch)))
    #expect(try await desk.batch(batch).state == .done)
    #expect(desk.works.progress(of: batch) == nil)
  }

  @Test(arguments: Engine.available)
  func `an import that is stopped keeps what is in, goes on, or is taken back`(
    engine: Engine
  ) async throws {
    let desk = try await Bench(engine)
    let batch = try await desk.checked(Self.lines)
    let work = desk.work(.take, batch) { done in if done >= 200 { throw ImportStopped() } }
    await #expect(throws: ImportStopped.self) { try await work.carryOut() }
    let stopped = try await desk.batch(batch)
    #expect(stopped.state == .running)
    #expect(stopped.lastRow == 201)
    #expect(try await desk.world.count("complex") == 201)

    #expect(try await desk.works.start(desk.order(.take, batch)))
    #expect(try await desk.batch(batch).counts[.added] == 450)
    #expect(try await desk.world.count("complex") == 451)
  }

  @Test(arguments: Engine.available)
  func `a whole import that is stopped leaves nothing`(engine: Engine) async throws {
    let desk = try await Bench(engine)
    let batch = try await desk.checked(Self.lines)
    // The first 450 are the look through the file before.
    let seen = Counting()
    let work = desk.work(.whole, batch) { _ in if seen.next() > 1 { throw ImportStopped() } }
    await #expect(throws: ImportStopped.self) { try await work.carryOut() }
    #expect(try await desk.batch(batch).state == .checked)
    #expect(try await desk.world.count("complex") == 1)
  }

  @Test(arguments: Engine.available)
  func `work that a killed server left is taken up from the list of jobs`(
    engine: Engine
  ) async throws {
    let desk = try await Bench(engine)
    let batch = try await desk.checked(Self.lines)
    let half = desk.work(.take, batch) { done in if done >= 200 { throw ImportStopped() } }
    try await desk.world.desk.perform(
      OrderImport(order: desk.order(.take, batch)), as: .undoer)
    try? await half.carryOut()

    #expect(try await desk.runner().runDue() == 1)
    #expect(try await desk.batch(batch).state == .done)
    #expect(try await desk.world.count("complex") == 451)
    #expect(try await desk.runner().runDue() == 0)
  }

  @Test(arguments: Engine.available)
  func `several servers that find the same work do it once`(engine: Engine) async throws {
    let desk = try await Bench(engine)
    let batch = try await desk.checked(Self.lines)
    for _ in 0..<2 {
      try await desk.world.desk.perform(
        OrderImport(order: desk.order(.take, batch)), as: .undoer)
    }
    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 { group.addTask { try await desk.runner().runDue() } }
      return try await group.reduce(0, +)
    }
    #expect(done == 1)
    #expect(try await desk.batch(batch).counts[.added] == 450)
    #expect(try await desk.world.count("complex") == 451)
  }

  @Test(arguments: Engine.available)
  func `a worker whose lease ran out may say nothing more of the work`(
    engine: Engine
  ) async throws {
    let desk = try await Bench(engine)
    let batch = try await desk.checked(Self.lines)
    let order = desk.order(.take, batch)
    try await desk.world.desk.perform(OrderImport(order: order), as: .undoer)
    let first = try #require(try await desk.takeJob(at: 0))
    let second = try #require(try await desk.takeJob(at: JobRunner.leaseSeconds + 1))
    let clerk = desk.world.desk
    #expect(try await clerk.perform(HoldWork(order: order, job: first), as: .undoer) != nil)
    #expect(try await clerk.perform(HoldWork(order: order, job: second), as: .undoer) != nil)
    #expect(try await clerk.perform(HoldWork(order: order, job: first), as: .undoer) == nil)
    let late = KeepProgress(order: order, job: first, done: 7)
    #expect(try await clerk.perform(late, as: .undoer) == nil)
    let now = KeepProgress(order: order, job: second, done: 9)
    #expect(try await clerk.perform(now, as: .undoer)?.done == 9)
  }

  @Test(arguments: Engine.available)
  func `one thing at a time is done with a file`(engine: Engine) async throws {
    let desk = try await Bench(engine)
    let batch = try await desk.checked(Self.lines.prefix(3))
    let clerk = desk.world.desk
    try await clerk.perform(OrderImport(order: desk.order(.take, batch)), as: .undoer)
    await #expect(throws: ImportRefusal.atWork) {
      try await clerk.perform(OrderImport(order: desk.order(.check, batch)), as: .undoer)
    }
    for _ in 1...2 {
      try await clerk.perform(StopWork(id: batch, district: World.district), as: .undoer)
    }
    let stops = try await desk.world.database.read { db in
      try db.rows("SELECT note FROM record_entry WHERE note LIKE '叫停%'")
    }
    #expect(stops.count == 1)
    #expect(try await desk.runner().runDue() == 1)
    #expect(try await desk.batch(batch).state == .running)
    try await clerk.perform(OrderImport(order: desk.order(.take, batch)), as: .undoer)
    #expect(try await desk.runner().runDue() == 1)
    #expect(try await desk.batch(batch).state == .done)
  }

  @Test(arguments: Engine.available)
  func `work that fails every time is given up, and says so`(engine: Engine) async throws {
    let desk = try await Bench(engine)
    let batch = try await desk.checked(Self.lines)
    let order = desk.order(.take, batch)
    try await desk.world.desk.perform(OrderImport(order: order), as: .undoer)
    for turn in 0...Int64(JobRunner.mostAttempts) {
      _ = try #require(try await desk.takeJob(at: turn * (JobRunner.leaseSeconds + 1)))
    }
    let dead = try #require(try await desk.takeJob(at: 10_000))
    _ = try await desk.works.handler.work(dead, desk.world.desk, .undoer)
    let look = FindWork(id: batch, district: World.district)
    let work = try await desk.world.desk.answer(look, for: .undoer)
    #expect(work?.isOver == true)
    #expect(work?.trouble == WorkTrouble.givenUp.words)
  }

  @Test func `what goes wrong is told to whoever waits and to whoever looks later`()
    async throws
  {
    let desk = try await Bench(.sqlite)
    let batch = try await desk.handIn(["小区名称,项目编码", "桂苑,没有这条街道"])
    #expect(try await desk.works.start(desk.order(.check, batch, code: "street")))
    let told = await #expect(throws: WorkTrouble.self) {
      _ = try await desk.works.start(desk.order(.whole, batch))
    }
    #expect(told?.words.contains("1 行不能导入") == true)
    let look = FindWork(id: batch, district: World.district)
    #expect(try await desk.world.desk.answer(look, for: .undoer)?.trouble == told?.words)
  }

  @Test func `an order is done in the name of whoever gave it, and with no more than they may`()
    async throws
  {
    let asker = try ImportOrder(
      text: ImportOrder(.take, ID(rawValue: "b"), in: World.district, by: .undoer).text
    ).asker
    #expect(asker.name == Doer.undoer.name)
    #expect(asker.grants == Doer.undoer.grants)
    let street = Doer(
      id: ID(rawValue: "s"), name: "街道", organ: "s",
      grants: [Grant(.importRegistry, in: .region(World.street))])
    let order = ImportOrder(.take, ID(rawValue: "b"), in: World.district, by: street)
    #expect(order.asker.grants.isEmpty)
  }

  @Test func `how far it is stands there in rows, rows a second and time left`() {
    var progress = ImportProgress(
      task: .take, began: Instant(milliseconds: 0), total: 200_000)
    progress.done = 50_000
    let words = ProgressWords(
      progress,
      of: ImportBatch(
        id: ID(rawValue: "b"), region: World.district, kind: "units", fileName: "房屋.csv",
        fileDigest: "", profile: "", mapping: .init([:]), state: .running,
        counts: ImportCounts(), remarks: "", doerName: "", at: Instant(milliseconds: 0)),
      at: Instant(milliseconds: 2_000))
    #expect(words.heading == "正在导入“房屋.csv”")
    #expect(words.words == "50000 行，共 200000 行")
    #expect(words.rate == "每秒约 25000 行，还要约 6 秒。")
  }
}

/// Counts the calls of a closure.
private final class Counting: Sendable {
  private let counter = Counter()
  func next() -> UInt64 { counter.next() }
}

/// A district, a folder for tables and the work on them.
private struct Bench {
  let world: World
  let spool: ImportSpool
  let works: ImportWorks

  init(_ engine: Engine) async throws {
    world = try await World(on: engine, more: Jobs.migrations)
    spool = ImportSpool(
      directory: FileManager.default.temporaryDirectory.appending(path: "w-\(UUID())").path)
    works = Self.works(world, spool)
  }

  /// Of one server; a loaded machine may take its time.
  private static func works(_ world: World, _ spool: ImportSpool) -> ImportWorks {
    ImportWorks(
      desk: world.desk, profiles: World.profiles, spool: spool, patience: .seconds(120),
      tell: { _, _ in })
  }

  /// Another server that goes through the list of jobs.
  func runner() -> JobRunner {
    JobRunner(
      desk: world.desk, district: World.district.district,
      handlers: [Self.works(world, spool).handler])
  }

  /// A worker begins the job and is heard of no more.
  func takeJob(at seconds: Int64) async throws -> Job? {
    let now = world.desk.now.adding(seconds: seconds)
    return try await world.database.write {
      try $0.takeJob(
        of: [ImportWorks.jobKind], in: World.district.district, now: now,
        for: JobRunner.leaseSeconds)
    }
  }

  func handIn(_ lines: some Sequence<String>) async throws -> ID<ImportBatch> {
    let path = FileManager.default.temporaryDirectory.appending(path: "w-\(UUID()).csv").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let proposed = try World.profiles.propose(nil, for: .complexes, file: path)
    let id = try await world.desk.perform(
      KeepUpload(
        district: World.district, kind: .complexes, fileName: "表.csv", digest: "",
        profile: proposed.profile.name, mapping: proposed.mapping), as: .undoer)
    try spool.keep(path, as: id)
    return id
  }

  func checked(_ lines: some Sequence<String>) async throws -> ID<ImportBatch> {
    let id = try await handIn(lines)
    try await work(.check, id) { _ in }.carryOut()
    return id
  }

  func order(
    _ task: ImportOrder.Task, _ batch: ID<ImportBatch>, code: String = "code"
  ) -> ImportOrder {
    ImportOrder(
      task, batch, in: World.district, by: .undoer,
      columns: ["name": "小区名称", code: "项目编码"])
  }

  func work(
    _ task: ImportOrder.Task, _ batch: ID<ImportBatch>,
    pass: @escaping @Sendable (Int) throws -> Void
  ) -> ImportWork {
    ImportWork(
      order: order(task, batch), desk: world.desk, profiles: World.profiles, spool: spool,
      pass: pass)
  }

  func batch(_ id: ID<ImportBatch>) async throws -> ImportBatch {
    try await world.read { try $0.batch(id, in: World.district) }
  }
}
