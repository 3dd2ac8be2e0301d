import Acts
import Civil
import Facts
import Kernel
import Storage
import TestKit
import Testing

@testable import Hooks

/// Who hears of what, and what is done with addresses.
@Suite struct HookActTests {
  private static let address = "https://example.org/take"

  @Test(arguments: Engine.available)
  func `each hears of what lies within its reach, and of the kinds it chose`(
    engine: Engine
  ) async throws {
    let world = try await HookWorld(on: engine)
    let bureau = try await world.hook(Self.address)
    let street = try await world.hook(Self.address, of: HookWorld.street)
    let firm = try await world.hook(Self.address, of: HookWorld.firmClerk)
    let picky = try await world.hook(Self.address, kinds: ["contract.filed"])

    try await world.happen()
    try await world.happen(in: "411502/003/001")
    try await world.happen(of: "91411502MA9F00002D")

    #expect(try await world.deliveries(of: bureau).count == 3)
    #expect(try await world.deliveries(of: street).count == 2)
    #expect(try await world.deliveries(of: firm).count == 2)
    #expect(try await world.deliveries(of: picky).isEmpty)
  }

  @Test(arguments: Engine.available)
  func `an act that is refused tells nobody`(engine: Engine) async throws {
    let world = try await HookWorld(on: engine)
    let id = try await world.hook(Self.address)

    await #expect(throws: (any Error).self) {
      try await world.desk.perform(
        HappenAndFail(inner: "contract.signed"), as: .who(may: Happen.permission))
    }
    #expect(try await world.deliveries(of: id).isEmpty)
  }

  @Test func `a paused address hears nothing, and nothing is made up for`() async throws {
    let world = try await HookWorld(on: .sqlite)
    let id = try await world.hook(Self.address)
    try await world.desk.perform(
      PauseHook(id: id, district: "411502", isPaused: true), as: HookWorld.bureau)
    try await world.happen()
    try await world.desk.perform(
      PauseHook(id: id, district: "411502", isPaused: false), as: HookWorld.bureau)

    #expect(try await world.deliveries(of: id).isEmpty)
  }

  @Test func `for a day the secret before signs too`() async throws {
    let world = try await HookWorld(on: .sqlite)
    let id = try await world.hook(Self.address)
    let first = try await world.secret(of: id)
    try await world.desk.perform(
      RotateHookSecret(id: id, district: "411502", rules: world.rules), as: HookWorld.bureau)
    let hook = try await world.database.read { try $0.hook(id, in: "411502") }

    let now = try world.rules.secrets(of: hook, at: world.clock.now)
    world.clock.wait(seconds: 86_400)
    let later = try world.rules.secrets(of: hook, at: world.clock.now)

    #expect(now.count == 2 && now[1] == first && now[0] != first)
    #expect(later == [now[0]])
    #expect(!hook.secret.contains(Base64URL.text(now[0])))
  }

  @Test func `an organ keeps ten addresses, and only of events that the book knows`() async throws {
    let world = try await HookWorld(on: .sqlite)
    await #expect(throws: HookRefusal.unknownKind("no.such")) {
      try await world.hook(Self.address, kinds: ["no.such"])
    }
    for _ in 0..<Hook.most { try await world.hook(Self.address) }
    await #expect(throws: HookRefusal.tooMany) { try await world.hook(Self.address) }
    try await world.hook(Self.address, of: HookWorld.street)
  }

  @Test func `a street does not touch the address of its district, nor a firm that of another`()
    async throws
  {
    let world = try await HookWorld(on: .sqlite)
    let id = try await world.hook(Self.address)
    for stranger in [HookWorld.street, HookWorld.firmClerk] {
      await #expect(throws: NotPermitted.self) {
        try await world.desk.perform(RemoveHook(id: id, district: "411502"), as: stranger)
      }
      await #expect(throws: NotPermitted.self) {
        try await world.desk.answer(ShowHook(id: id, district: "411502"), for: stranger)
      }
    }
  }
}

/// Something happens and then cannot stand.
private struct HappenAndFail: Act {
  static let permission = Happen.permission

  let inner: String

  func subject(in db: any ReadConnection) -> Region { "411502" }

  func perform(on region: Region, in tx: Transaction) throws {
    try Happen(
      event: .init(inner, about: ["contract": "c"], on: "2026-10-08", in: "411502/002")
    ).perform(on: region, in: tx)
    try tx.db.run("INSERT INTO no_such_table (x) VALUES (1)")
  }
}
