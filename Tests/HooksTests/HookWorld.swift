import Acts
import App
import Civil
import Facts
import Kernel
import Rulebook
import Storage
import Synchronization
import TestKit

@testable import Hooks

/// A district in which things happen, with addresses that hear of them.
struct HookWorld {
  static let bureau = Doer(
    id: ID(rawValue: "b"), name: "住建局", organ: "housing", grants: keeping(.region("411502")))
  static let street = Doer(
    id: ID(rawValue: "s"), name: "街道", organ: "411502002000",
    grants: keeping(.region("411502/002")))
  static let firm = "91411502MA9F00001A"
  static let firmClerk = Doer(
    id: ID(rawValue: "e"), name: "企业", organ: firm,
    grants: keeping(.enterprise(firm, in: "411502")))

  private static func keeping(_ scope: Scope) -> Set<Grant> {
    [Grant(.keepHooks, in: scope), Grant(.seeHooks, in: scope)]
  }

  let database: any Database
  let desk: Desk
  let rules: HookRules
  let clock: TestClock
  let troubles = Troubles()

  init(on engine: Engine, reaching reach: HookReach = .inside) async throws {
    let clock = TestClock()
    self.clock = clock
    database = try await engine.database(App.migrations)
    desk = Desk(
      database: database, reactions: [Hooks.queue],
      surroundings: Surroundings(now: { clock.now }, random: clock.random))
    rules = HookRules(
      try TestBook.shihe.get(), reaching: reach, seal: Sealed(key: TestSite.key),
      patience: 60)
  }

  var post: HookPost {
    HookPost(district: "411502", rules: rules) { trouble, _ in
      troubles.titles.withLock { $0.append("\(trouble.organ) \(trouble.title)") }
    }
  }

  @discardableResult
  func hook(
    _ address: String, of doer: Doer = bureau, kinds: Set<String> = [Hook.everything]
  ) async throws -> ID<Hook> {
    try await desk.perform(
      AddHook(
        place: HookPlace(of: doer)!,
        particulars: .init(name: "对接", address: address, kinds: kinds), rules: rules),
      as: doer)
  }

  /// Something happens at a firm in a street.
  func happen(
    _ kind: String = "contract.signed", in region: Region = "411502/002/001",
    of enterprise: String? = firm
  ) async throws {
    let event = RecordedEvent(
      kind, about: ["contract": "c-1", "owner": "o-1"], on: "2026-10-08", in: region,
      enterprise: enterprise)
    try await desk.perform(Happen(event: event), as: .who(may: Happen.permission))
  }

  func deliveries(of id: ID<Hook>) async throws -> [HookDelivery] {
    try await database.read { db in
      try db.deliveries(of: db.hook(id, in: "411502"), before: nil, limit: 100)
    }
  }

  func secret(of id: ID<Hook>) async throws -> [UInt8] {
    try await database.read { try rules.secret(of: $0.hook(id, in: "411502")) }
  }
}

struct Happen: Act {
  static let permission = Permission("test.happen")

  let event: RecordedEvent

  func subject(in db: any ReadConnection) -> Region { "411502" }

  func perform(on region: Region, in tx: Transaction) throws {
    tx.note("发生", about: ID<Fact>(rawValue: "x").reference)
    tx.announce(event)
  }
}

final class Troubles: Sendable {
  let titles = Mutex<[String]>([])
  var all: [String] { titles.withLock { $0 } }
}

final class TestClock: Sendable {
  private let fixed = Surroundings.fixed(on: "2026-10-08")
  private let late = Mutex<Int64>(0)

  var now: Instant { fixed.now().adding(seconds: late.withLock { $0 }) }
  var random: @Sendable () -> (UInt64, UInt64) { fixed.random }

  func wait(seconds: Int64) { late.withLock { $0 += seconds } }
}
