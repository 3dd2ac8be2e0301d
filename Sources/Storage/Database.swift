/// What may be asked of the database while looking.
package protocol ReadConnection {
  func rows(_ sql: SQL) throws -> [Row]
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
}

/// One database, whichever engine is behind it.
///
/// The bodies are plain synchronous code that runs in one transaction: nothing can come between
/// two statements, and an error anywhere undoes everything. `write` returns after the change is
/// on the disk.
package protocol Database: Sendable {
  func read<T: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> T
  ) async throws -> T

  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T
}
