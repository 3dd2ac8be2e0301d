package import Civil
import Facts
package import Kernel
import Rulebook
package import Storage

/// The one door to the database: acts change it, looks read it.
package struct Desk: Sendable {
  private let database: any Database
  private let reactions: [Reaction]
  private let surroundings: Surroundings

  package init(database: any Database, reactions: [Reaction], surroundings: Surroundings) {
    self.database = database
    self.reactions = reactions
    self.surroundings = surroundings
  }

  package var now: Instant { surroundings.now() }

  /// Loads, asks, does and writes down, all in one transaction. A refused act leaves no trace.
  package func perform<A: Act>(_ act: A, as doer: Doer) async throws -> A.Outcome {
    try await database.write { db in
      let tx = Transaction(db: db, doer: doer, surroundings: surroundings)
      let subject = try act.subject(in: db)
      try doer.require(A.permission, on: subject)
      let outcome = try act.perform(on: subject, in: tx)
      for (id, event) in tx.events {
        let fact = try FactStore.append(event, in: db, id: id, at: tx.now, by: doer)
        for reaction in reactions { try reaction.react(event, fact, tx) }
      }
      try Record.append(tx, permission: A.permission, region: subject.region)
      return outcome
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
