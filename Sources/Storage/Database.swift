/// What may be asked of the database while looking.
package protocol ReadConnection {
  func rows(_ sql: SQL) throws -> [Row]

  /// Hands out the rows one by one without keeping any. What is done with a row may ask and change
  /// other things, but not run the same statement again.
  func scan(_ sql: SQL, _ each: (PassingRow) throws -> Void) throws
}

extension ReadConnection {
  package func row(_ sql: SQL) throws -> Row? {
    try rows(sql).first
  }
}

/// What may be asked of the database while changing it.
package protocol Connection: ReadConnection {
  /// The number of rows changed.
  @discardableResult func run(_ sql: SQL) throws -> Int

  /// Puts in many rows; the fast way for imports.
  @discardableResult func run(_ insertion: Insertion) throws -> Int

  /// Undoes only what `body` did when it throws, so that the transaction may go on.
  func attempt<T>(_ body: () throws -> T) throws -> T

  /// Makes others that ask for the same name wait until this transaction has ended. On SQLite
  /// there is only one writer, and nothing to do.
  func lock(_ name: String) throws

  /// Takes the name until this transaction has ended, unless somebody else has it: `false` then,
  /// at once. On SQLite there is only one writer, and nobody else.
  func tryLock(_ name: String) throws -> Bool

  /// This transaction is long by nature (a migration, an import): no statement is stopped for
  /// taking its time.
  func mayTakeLong() throws
}

/// One database, whichever engine is behind it.
///
/// The bodies are plain synchronous code that runs in one transaction: nothing can come between
/// two statements, and an error anywhere undoes everything. A body may run more than once (after
/// a deadlock, say), so all it does, it does to its connection. `write` returns after the change
/// is on the disk.
package protocol Database: Sendable {
  func read<T: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> T
  ) async throws -> T

  @discardableResult
  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T

  /// How many requests wait for their turn at this moment: for the writer, or for a session.
  var waiting: Int { get }

  /// Lets go of the database in good order. One that was not closed is as sound, and takes a
  /// moment longer to open.
  func close() throws
}
