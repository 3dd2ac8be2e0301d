import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage
import Synchronization
import TestKit
import TransparencyLog

@testable import App
@testable import Evidence

/// A district in which things happen, and the ledger over them.
struct LedgerWorld {
  static let district: Region = "411502"
  static let street: Region = "411502/002"
  static let key = Key([UInt8](repeating: 7, count: 32))

  let database: any Database
  let desk: Desk
  let surroundings: Surroundings
  let clock = LedgerClock()
  let voice: LedgerVoice

  init(on engine: Engine) async throws {
    voice = try LedgerVoice(district: Self.district, key: Self.key)
    let clock = clock
    let counter = Counter(from: 1)
    database = try await engine.database(App.migrations)
    surroundings = Surroundings(
      now: { clock.now }, random: { (counter.next(), counter.next()) })
    desk = Desk(database: database, reactions: [Evidence.enter], surroundings: surroundings)
  }

  func keeper(_ voice: LedgerVoice? = nil) -> LedgerKeeper {
    LedgerKeeper(Self.district, at: desk, voice: voice ?? self.voice)
  }

  @discardableResult
  func seal() async throws -> Int { try await keeper().seal() }

  /// - Returns: the identity of what happened.
  @discardableResult
  func happen(
    _ kind: String = "contract.filed", correcting older: String? = nil
  ) async throws -> String {
    try await desk.perform(
      Happen(kind: kind, older: older),
      as: .who(may: Happen.permission, .sealLedger, .forgetContent))
  }

  func lines() async throws -> [LedgerLine] {
    try await database.read {
      try $0.latestLedgerLines(in: Self.district.district, limit: 10_000).reversed()
    }
  }

  func waiting() async throws -> Int {
    try await database.read {
      try $0.waitingMatters(in: Self.district.district, limit: 10_000).count
    }
  }

  func head() async throws -> SignedHead? {
    try await database.read { try $0.latestHead(in: Self.district.district) }
  }

  /// What a stranger's tool says who has all files and the key.
  func audit(since older: Checkpoint? = nil) async throws -> LedgerAudit {
    let keys = [try VerifierKey(voice.vkey).verifier()]
    return try await database.read { db in
      try LedgerAudit(
        of: StoredLedger(db: db, district: Self.district.district), signedBy: keys, since: older)
    }
  }

  func fetch(_ key: String) async throws -> FetchedEntry {
    try await desk.answer(
      FetchEntry(key: key, district: Self.district), for: .who(may: .seeLedger))
  }

  func content(_ id: String) async throws -> LedgerContent? {
    try await database.read { try $0.ledgerContent(of: id, in: Self.district.district) }
  }
}

extension LedgerWorld {
  /// In which so many things have happened and were signed, in both trees unless the twin is forgotten.
  static func sealed(
    _ count: Int, on engine: Engine, forgettingTwin: Bool = false
  ) async throws -> LedgerWorld {
    let world = try await LedgerWorld(on: engine)
    _ = try await world.desk.perform(
      Happen(kind: "contract.filed", older: nil, times: count),
      as: .who(may: Happen.permission))
    guard forgettingTwin else {
      try await world.seal()
      return world
    }
    // As a program sealed that knew no twin.
    let keeper = world.keeper()
    while try await world.desk.answer(FindWaiting(district: district), for: keeper.doer) {
      let act = SealLedger(district: district, voice: world.voice)
      _ = try await world.desk.perform(act, as: keeper.doer)
    }
    return world
  }

  /// In which two servers signed each thing that happened, at the same moment.
  static func sealedByTwo(_ count: Int, on engine: Engine) async throws -> LedgerWorld {
    let world = try await LedgerWorld(on: engine)
    for _ in 0..<count {
      try await world.happen()
      async let one = world.seal()
      async let other = world.seal()
      _ = try await (one, other)
    }
    return world
  }

  /// Changes what the database keeps from being changed.
  func unlock(_ body: @escaping @Sendable (any Connection) throws -> Void) async throws {
    try await database.write { db in
      for trigger in try db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.run("DROP TRIGGER \(raw: try trigger.string("name"))")
      }
      try body(db)
    }
  }

  func examine() async throws -> LedgerExamination {
    try await database.read { try LedgerExamination(of: Self.district, by: voice, in: $0) }
  }
}

/// Something the book knows has happened in a street.
struct Happen: Act {
  static let permission = Permission("ledgertest.happen")

  let kind: String
  let older: String?
  var times = 1

  func subject(in db: any ReadConnection) -> Region { LedgerWorld.street }

  func perform(on region: Region, in tx: Transaction) throws -> String {
    for _ in 1..<times { announce(in: region, tx) }
    let id = announce(in: region, tx)
    tx.note("发生了一件事", about: ID<Happen>(rawValue: id.rawValue).reference)
    return id.rawValue
  }

  @discardableResult
  private func announce(in region: Region, _ tx: Transaction) -> ID<Fact> {
    tx.announce(
      RecordedEvent(
        kind, about: ["contract": "c-9"], on: tx.today, in: region,
        attributes: ["contract.type": .text("preliminary")],
        supersedes: older.map { ID(rawValue: $0) }))
  }
}

/// A clock that a test sets, also back.
final class LedgerClock: Sendable {
  private let moment = Mutex(Instant(milliseconds: 1_790_000_000_000))

  var now: Instant { moment.withLock { $0 } }

  func move(seconds: Int64) {
    moment.withLock { $0 = $0.adding(seconds: seconds) }
  }
}
