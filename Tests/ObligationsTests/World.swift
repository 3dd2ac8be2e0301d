import Acts
import Civil
import Facts
import Kernel
import Registry
import Rulebook
import Storage
import Tables
import TestKit
import Testing

@testable import Obligations

/// A district with one book, a few contracts and a clock that can be set.
struct World {
  let database: any Database
  let rules: Rules
  let desk: Desk

  static let district: Region = "411502"
  static let enterprise = "91411502MA0000001X"

  init(on engine: Engine, today: Day = "2026-10-10") async throws {
    let rules = try TestBook.rules()
    self.init(
      try await engine.database(
        Record.migrations + FactStore.migrations + Registry.migrations + Obligations.migrations),
      rules: rules, today: today)
  }

  private init(_ database: any Database, rules: Rules, today: Day) {
    self.database = database
    self.rules = rules
    desk = Desk(
      database: database, reactions: [Registry.followFacts, rules.keepUp],
      surroundings: .fixed(on: today))
  }

  /// The same district on another day.
  func on(_ today: Day) -> World { World(database, rules: rules, today: today) }

  /// Says that a contract was signed, as the register would.
  @discardableResult
  func sign(
    _ contract: String, on day: Day, type: String = "assembly", street: String = "411502002000",
    in region: Region = "411502/002/004"
  ) async throws -> String {
    try await Self.sign(contract, on: day, type: type, street: street, in: region, at: desk)
  }

  @discardableResult
  static func sign(
    _ contract: String, on day: Day, type: String = "assembly", street: String = "411502002000",
    in region: Region = "411502/002/004", at desk: Desk
  ) async throws -> String {
    let event = RecordedEvent(
      "contract.signed",
      about: ["contract": contract, "complex": "x-1", "enterprise": enterprise], on: day,
      in: region, enterprise: enterprise,
      attributes: ["contract.type": .text(type), "complex.street": .text(street)])
    return try await desk.perform(Say(event: event), as: .who(may: Say.permission))
  }

  @discardableResult
  func announce(_ event: RecordedEvent) async throws -> String {
    try await desk.perform(Say(event: event), as: .who(may: Say.permission))
  }

  func obligations() async throws -> [Obligation] {
    try await database.read { db in
      try db.rows("SELECT * FROM determination ORDER BY key").map(Obligation.init)
    }
  }

  /// The one obligation of a rule, which a test is about.
  func obligation(_ rule: String) async throws -> Obligation {
    try #require(try await obligations().first { $0.rule == rule })
  }

  /// Every row of the derived tables as text.
  func dump() async throws -> [String] {
    try await database.read { db in
      try ["determination", "determination_count"].flatMap { table in
        try db.rows("SELECT * FROM \(raw: table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }

  /// Somebody of an organ who may do all that is done at duties.
  static func member(of organ: String, in region: Region = district) -> Doer {
    Doer(
      id: ID(rawValue: "member"), name: "经办乙", organ: organ,
      grants: Set(
        (Obligations.permissions + [.takeOut, .keepViews]).map { Grant($0, in: .region(region)) }))
  }
}

/// Announces one event, as the acts of the registers do.
private struct Say: Act {
  static let permission = Permission("test.say")

  let event: RecordedEvent

  func subject(in db: any ReadConnection) -> Region { event.region }

  func perform(on region: Region, in tx: Transaction) throws -> String {
    tx.note("说明", about: ID<Fact>(rawValue: "say").reference)
    return tx.announce(event).rawValue
  }
}
