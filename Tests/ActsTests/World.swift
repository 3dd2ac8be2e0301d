import Acts
import Civil
import Facts
import Foundation
import Kernel
import Rulebook
import Storage
import Synchronization
import TestKit

/// A register of stones, small enough to show what the desk does.
struct World {
  let database: any Database
  let desk: Desk
  let clock: Clock
  let doer = Doer.who(may: .placeStone, .lookAtStones)

  static let migrations =
    Record.migrations + FactStore.migrations + IdempotencyKeys.migrations + Jobs.migrations
    + Stone.migrations

  init(on engine: Engine, reactions: [Reaction] = []) async throws {
    self.init(try await engine.database(Self.migrations), reactions: reactions)
  }

  /// A node of its own on a database that may have others.
  init(_ database: any Database, reactions: [Reaction] = [], firstNumber: UInt64 = 0) {
    let clock = Clock()
    let counter = Counter(from: firstNumber)
    self.database = database
    desk = Desk(
      database: database, reactions: reactions,
      surroundings: Surroundings(
        now: { clock.now }, random: { (counter.next(), counter.next()) }))
    self.clock = clock
  }

  func stones() async throws -> [String] {
    try await database.read { db in
      try db.rows("SELECT name FROM stone ORDER BY name").map { try $0.string("name") }
    }
  }

  func notes() async throws -> [String] {
    try await database.read { db in
      try db.rows("SELECT note FROM record_entry ORDER BY id").map { try $0.string("note") }
    }
  }
}

/// A clock that the test moves on.
final class Clock: Sendable {
  private let moment = Mutex(Instant(milliseconds: 1_790_000_000_000))

  var now: Instant { moment.withLock { $0 } }

  func advance(seconds: Int64) {
    moment.withLock { $0 = $0.adding(seconds: seconds) }
  }
}

struct Stone {
  static let migrations = [
    Migration(
      "stone.1",
      """
      CREATE TABLE stone (
        district TEXT NOT NULL, name TEXT NOT NULL, region TEXT NOT NULL,
        PRIMARY KEY (district, name))
      """)
  ]
}

extension Permission {
  static let placeStone = Permission("stone.place")
  static let lookAtStones = Permission("stone.look")
}

struct PlaceStone: Act {
  static let permission = Permission.placeStone
  let name: String
  var region: Region = "411502/002"
  var isSilent = false

  func subject(in db: any ReadConnection) -> Region { region }

  func perform(on region: Region, in tx: Transaction) throws -> String {
    guard name != "" else { throw NoName() }
    do {
      try tx.db.run(
        """
        INSERT INTO stone (district, name, region)
        VALUES (\(region.district), \(name), \(region))
        """)
    } catch let error as ConstraintViolation where error.breaks(.unique, of: "stone") {
      throw TakenName()
    }
    if isSilent { return name }
    tx.note(
      "放下\(name)", about: ID<Stone>(rawValue: name).reference,
      changes: [Change("name", from: nil, to: name)], why: "试一试")
    tx.announce(StonePlaced(region: region, name: name, on: tx.today))
    return name
  }
}

struct CountStones: Look {
  static let permission = Permission.lookAtStones
  let region: Region

  func subject(in db: any ReadConnection) -> Region { region }

  func answer(about region: Region, in sight: Sight) throws -> Int {
    try sight.db.rows("SELECT name FROM stone WHERE \(under: region)").count
  }
}

struct StonePlaced: Event {
  static let kind = "stone.placed"
  let region: Region
  let name: String
  let on: Day
  var subject: [String: String] { ["stone": name] }
}

struct NoName: Refusal {
  var kind: RefusalKind { .invalid(field: "name") }
  var message: Message { Message(zh: "请填写名称。", en: "a name is needed") }
}

struct TakenName: Refusal {
  var kind: RefusalKind { .conflict }
  var message: Message { Message(zh: "已有这个名称。", en: "the name is taken") }
}
