import Acts
import Civil
import Kernel
import Storage
import TestKit
import Testing

@Suite struct JobRunnerTests {
  @Test(arguments: Engine.available)
  func `a job is done once, in the name of its doer`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.add("j-1", "place", "甲")
    let runner = world.runner([world.place])

    #expect(try await runner.runDue() == 1)
    #expect(try await runner.runDue() == 0)
    #expect(try await world.notes() == ["放下甲"])
    #expect(try await world.jobs() == [.done: 1])
  }

  @Test(arguments: Engine.available)
  func `a job waits for its time`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.add("j-1", "place", "甲", in: 60)
    let runner = world.runner([world.place])

    #expect(try await runner.runDue() == 0)
    world.clock.advance(seconds: 60)
    #expect(try await runner.runDue() == 1)
  }

  @Test(arguments: Engine.available)
  func `a job that fails is tried again, later each time, and at last given up`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    try await world.add("j-1", "break", "")
    let runner = world.runner([JobHandler("break", as: world.doer) { _, _, _ in throw NoName() }])

    #expect(try await runner.runDue() == 1)
    world.clock.advance(seconds: 19)
    #expect(try await runner.runDue() == 0)
    world.clock.advance(seconds: 1)
    #expect(try await runner.runDue() == 1)
    for _ in 0..<10 {
      world.clock.advance(seconds: 3_600)
      try await runner.runDue()
    }
    #expect(try await world.jobs() == [.failed: 1])
  }

  @Test(arguments: Engine.available)
  func `the job of a worker that died is taken over, and the dead one cannot finish it`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    try await world.add("j-1", "place", "甲")
    let taken = try await world.take()
    let first = try #require(taken)
    #expect(try await world.take()?.id == nil)

    world.clock.advance(seconds: JobRunner.leaseSeconds + 1)
    #expect(try await world.runner([world.place]).runDue() == 1)
    #expect(try await world.database.write { try $0.finish(first) } == false)
    #expect(try await world.database.write { try $0.extend(first, until: .distantFuture) } == false)
    #expect(try await world.stones() == ["甲"])
  }

  @Test(arguments: Engine.available)
  func `four workers share a hundred jobs, and none is done twice`(engine: Engine) async throws {
    let world = try await World(on: engine)
    for number in 0..<100 { try await world.add("j-\(number)", "place", "石\(number)") }

    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var done = 0
          for _ in 0..<20 { done += try await world.runner([world.place]).runDue() }
          return done
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(done == 100)
    #expect(try await world.notes().count == 100)
  }

  @Test(arguments: Engine.available)
  func `work that recurs stands on the list once`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let key = IdempotencyKey("k", content: Digest(of: ""))
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer, key: key)
    let runner = world.runner([.forgetOldKeys(in: "411502")])
    for _ in 0..<2 { try await runner.putOn(["idempotency.forget"]) }

    #expect(try await runner.runDue() == 1)
    #expect(try await world.keys() == 1)
    world.clock.advance(seconds: IdempotencyKey.lifetimeSeconds + 1)
    #expect(try await runner.runDue() == 1)
    #expect(try await world.keys() == 0)
    #expect(try await world.jobs() == [.waiting: 1])
  }
}

extension World {
  fileprivate var place: JobHandler {
    JobHandler("place", as: doer) { job, desk, doer in
      _ = try await desk.perform(PlaceStone(name: job.payload), as: doer)
      return nil
    }
  }

  fileprivate func runner(_ handlers: [JobHandler]) -> JobRunner {
    JobRunner(desk: desk, district: "411502", handlers: handlers)
  }

  fileprivate func add(
    _ id: String, _ kind: String, _ payload: String, in seconds: Int64 = 0
  ) async throws {
    let at = clock.now.adding(seconds: seconds)
    try await database.write {
      try $0.add(job: ID(rawValue: id), kind, payload, in: "411502", at: at)
    }
  }

  fileprivate func take() async throws -> Job? {
    let now = clock.now
    return try await database.write {
      try $0.takeJob(of: ["place"], in: "411502", now: now, for: JobRunner.leaseSeconds)
    }
  }

  fileprivate func jobs() async throws -> [JobState: Int] {
    try await database.read { try $0.jobCounts(in: "411502") }
  }

  fileprivate func keys() async throws -> Int {
    try await database.read { try $0.rows("SELECT key_text FROM idempotency_key").count }
  }
}
