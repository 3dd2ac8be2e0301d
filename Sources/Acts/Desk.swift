package import Civil
import Facts
package import Kernel
import Rulebook
package import Storage

/// The one door to the database: acts change it, looks read it.
package struct Desk: Sendable {
  let database: any Database
  let inFlight = InFlight()
  private let reactions: [Reaction]
  private let surroundings: Surroundings
  private let meter: Meter?

  package init(
    database: any Database, reactions: [Reaction], surroundings: Surroundings,
    meter: Meter? = nil
  ) {
    self.database = database
    self.reactions = reactions
    self.surroundings = surroundings
    self.meter = meter
  }

  package var now: Instant { surroundings.now() }

  /// Loads, asks, does and writes down, all in one transaction. A refused act leaves no trace.
  package func perform<A: Act>(_ act: A, as doer: Doer) async throws -> A.Outcome {
    try await database.write { db in try carryOut(act, as: doer, in: db) }
  }

  /// A portion of a long list in one transaction: an act that is refused leaves no trace and does
  /// not disturb the others; anything else that goes wrong undoes the whole portion.
  package func perform<A: Act>(
    portion acts: [A], as doer: Doer
  ) async throws -> [PortionAnswer<A.Outcome>] {
    try await database.write { db in
      try acts.map { act in
        do {
          return .done(try db.attempt { try carryOut(act, as: doer, in: db) })
        } catch let refusal as any Refusal {
          return .refused(refusal)
        }
      }
    }
  }

  package func answer<L: Look>(_ look: L, for doer: Doer) async throws -> L.Answer {
    try await database.read { db in
      let subject = try look.subject(in: db)
      try doer.require(L.permission, on: subject)
      return try look.answer(
        about: subject, in: Sight(db: db, doer: doer, now: surroundings.now()))
    }
  }

  func carryOut<A: Act>(_ act: A, as doer: Doer, in db: any Connection) throws -> A.Outcome {
    let tx = Transaction(db: db, doer: doer, surroundings: surroundings)
    let subject = try act.subject(in: db)
    try doer.require(A.permission, on: subject)
    let outcome = try act.perform(on: subject, in: tx)
    let said = tx.notes.count
    // By number, because a reaction may announce something too.
    var next = 0
    while next < tx.events.count {
      let (id, event) = tx.events[next]
      let fact = try FactStore.append(event, in: db, id: id, at: tx.now, by: doer)
      for reaction in reactions { try reaction.react(event, fact, tx) }
      next += 1
    }
    try tx.close()
    try Record.append(tx, permission: A.permission, region: subject.region)
    if !tx.isPuttingBack {
      try meter?.count(Asked(tx, A.permission, in: subject.region, said: said), db)
    }
    return outcome
  }
}

/// What became of one act of a portion.
package enum PortionAnswer<Outcome: Sendable>: Sendable {
  case done(Outcome)
  case refused(any Refusal)
}

extension Doer {
  fileprivate func require(
    _ permission: Permission, on subject: some Regional
  ) throws(NotPermitted) {
    guard may(permission, on: subject) else {
      throw NotPermitted(permission, in: subject.region)
    }
  }
}
