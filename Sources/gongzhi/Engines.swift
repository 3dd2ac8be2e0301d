import App
import Storage
import StoragePostgres
import StorageSQLite

/// The one place of the program that knows the engines.
enum Engines {
  static let open: Installation.OpenDatabase = { address in
    switch address {
    case .file(let path): try SQLiteDatabase(path: path)
    case .server(let url): PostgresDatabase(url)
    }
  }

  /// Beside a running service, which has the file to itself.
  static let look: Installation.OpenDatabase = { address in
    switch address {
    case .file(let path): LookedAt(sight: try SQLiteSight(path: path))
    case .server(let url): PostgresDatabase(url)
    }
  }
}

/// A file that is only read.
private struct LookedAt: Database {
  let sight: SQLiteSight

  func read<T: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> T
  ) async throws -> T {
    try look(body)
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    throw DatabaseUnavailable(reason: "opened to be read alone")
  }

  /// There is no writer, and each reader has the file at once.
  var waiting: Int { 0 }

  func close() throws { try sight.close() }

  private func look<T>(_ body: (any ReadConnection) throws -> T) throws -> T {
    try sight.read(body)
  }
}

extension Installation {
  /// Opens a folder with the real engines, clock and die.
  static func open(_ directory: String, migrating: Bool = true) async throws -> Installation {
    try await open(
      directory, surroundings: .real, migrating: migrating, openDatabase: Engines.open)
  }

  /// For commands that change nothing.
  static func openToLook(_ directory: String) async throws -> Installation {
    try await open(
      directory, surroundings: .real, migrating: false, openDatabase: Engines.look)
  }
}
