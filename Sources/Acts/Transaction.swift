package import Civil
package import Facts
package import Kernel
package import Rulebook
package import Storage

/// What an act works with. It lives and dies inside `Desk.perform`.
package final class Transaction {
  package let db: any Connection
  package private(set) var doer: Doer
  package let now: Instant
  private let surroundings: Surroundings

  private(set) var notes: [Note] = []
  private(set) var isPrivate = false
  private(set) var asked: Set<AskedField> = []
  private(set) var given: Set<AskedField> = []
  private(set) var cells = 0
  private(set) var isPuttingBack = false
  private(set) var events: [(id: ID<Fact>, event: any Event)] = []
  private var gathered: [ObjectIdentifier: [Any]] = [:]
  private var closing: [(Transaction) throws -> Void] = []

  init(db: any Connection, doer: Doer, surroundings: Surroundings) {
    self.db = db
    self.doer = doer
    self.surroundings = surroundings
    now = surroundings.now()
  }

  package var today: Day { now.day }

  /// Somebody at the door is known now: from here on the record names them, not the door.
  package func recognise(_ id: String, name: String, organ: String) {
    doer = Doer(id: ID(rawValue: id), name: name, organ: organ, grants: doer.grants, via: doer.via)
  }

  /// A new identity.
  package func newID<Entity>(_: Entity.Type = Entity.self) -> ID<Entity> {
    ID(milliseconds: now.milliseconds, random: surroundings.random())
  }

  /// 256 bits that nobody can guess.
  package func newSecret() -> Secret {
    Secret(random: surroundings.random(), surroundings.random())
  }

  /// 256 bits that keep one content of the ledger from being guessed.
  package func newSalt() -> [UInt8] {
    let (first, second) = (surroundings.random(), surroundings.random())
    return [first.0, first.1, second.0, second.1].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }

  /// 96 bits for sealing one thing.
  package func newNonce() -> [UInt8] {
    let (first, second) = surroundings.random()
    return (0..<8).map { UInt8(truncatingIfNeeded: first >> ($0 * 8)) }
      + (0..<4).map { UInt8(truncatingIfNeeded: second >> ($0 * 8)) }
  }

  /// Says what changed; the record keeps it for good.
  ///
  /// - Parameters:
  ///   - what: one short sentence in Chinese, for the history of the thing.
  ///   - changes: the fields with the values before and after.
  ///   - why: the reason the person gave, where one is asked for.
  package func note(
    _ what: String, about subject: Reference, changes: [Change] = [], why: String? = nil
  ) {
    notes.append(Note(subject: subject, text: what, changes: changes, why: why))
  }

  /// What somebody had to choose or write that is no change of a field.
  package func ask(_ fields: AskedField...) {
    asked.formUnion(fields)
  }

  /// What nobody had to write, because the form came with it.
  package func give(_ fields: some Sequence<AskedField>) {
    given.formUnion(fields)
  }

  /// What is put back as it was, nobody had to write.
  package func putsBack() {
    isPuttingBack = true
  }

  /// What came in with a table, so many cells of it.
  package func takeCells(_ number: Int) {
    cells += number
  }

  /// What somebody does on their own desk – a draft, how large they like their letters – concerns
  /// nobody else, and the record keeps silent about it.
  package func staysPrivate() {
    isPrivate = true
  }

  /// Undoes only what `body` did when it throws, what it noted and announced included.
  package func attempt<T>(_ body: () throws -> T) throws -> T {
    let (noted, announced) = (notes.count, events.count)
    do {
      return try db.attempt(body)
    } catch {
      notes.removeSubrange(noted...)
      events.removeSubrange(announced...)
      throw error
    }
  }

  /// Tells the rulebook and the other areas. Stored as a fact in this transaction.
  ///
  /// - Returns: the fact's identity, for whoever may have to correct it later.
  @discardableResult
  package func announce(_ event: any Event) -> ID<Fact> {
    let id = newID(Fact.self)
    events.append((id, event))
    return id
  }

  /// Keeps things until all is told, then hands over all at once: what begins and ends within one
  /// act is no news.
  package func gather<Thing>(
    _ things: [Thing], atEnd body: @escaping ([Thing], Transaction) throws -> Void
  ) {
    let kind = ObjectIdentifier(Thing.self)
    if gathered[kind] == nil {
      closing.append { tx in try body(tx.gathered[kind] as? [Thing] ?? [], tx) }
    }
    gathered[kind, default: []] += things as [Any]
  }

  func close() throws { for body in closing { try body(self) } }
}
