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
}

extension Installation {
  /// Opens a folder with the real engines, clock and die.
  static func open(_ directory: String, migrating: Bool = true) async throws -> Installation {
    try await open(
      directory, surroundings: .real, migrating: migrating, openDatabase: Engines.open)
  }
}
