import App
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// A database as files, taken while others go on writing.
struct DatabaseDump {
  let engine: Manifest.Engine
  let migrations: [String]

  static func take(
    _ address: DatabaseAddress, into folder: String, progress: @escaping (Double) -> Void
  ) async throws -> DatabaseDump {
    switch address {
    case .file(let path): try sqlite(path, into: folder, progress: progress)
    case .server(let url): try await postgres(url, into: folder)
    }
  }

  private static func sqlite(
    _ path: String, into folder: String, progress: @escaping (Double) -> Void
  ) throws -> DatabaseDump {
    let copy = folder + "/database.sqlite"
    let sight = try SQLiteSight(path: path)
    try sight.copy(to: copy, progress: progress)
    try sight.close()
    let steps = try SQLiteSight(path: copy).read { try $0.migrationNames().sorted() }
    return DatabaseDump(engine: .sqlite(file: "database.sqlite"), migrations: steps)
  }

  private static func postgres(_ url: String, into folder: String) async throws -> DatabaseDump {
    let database = PostgresDatabase(url, sessions: 1)
    let files = OpenFiles(folder: folder)
    let tables = try await database.dump { table, bytes in
      try files.handle(table.name).write(contentsOf: Data(bytes))
    }
    let steps = try await database.read { try $0.migrationNames().sorted() }
    return DatabaseDump(
      engine: .postgres(
        tables: try tables.map {
          // An empty table has a file as well.
          _ = try files.handle($0.name)
          return Manifest.Table(
            name: $0.name, columns: $0.columns, file: OpenFiles.name(of: $0.name))
        }),
      migrations: steps)
  }

  /// Makes the database of an unpacked backup ready for use.
  static func restore(
    _ manifest: Manifest, from folder: String, to address: DatabaseAddress
  ) async throws {
    switch (manifest.engine, address) {
    case (.sqlite(let file), .file(let path)):
      if folder + "/" + file != path {
        try FileManager.default.moveItem(atPath: folder + "/" + file, toPath: path)
      }
      let faults = try SQLiteSight(path: path).faults()
      guard faults.isEmpty else { throw DamagedDatabase(faults: faults) }
    case (.postgres(let tables), .server(let url)):
      try await load(tables, manifest.migrations, from: folder, into: url)
    default:
      throw OtherEngine()
    }
  }

  private static func load(
    _ tables: [Manifest.Table], _ steps: [String], from folder: String, into url: String
  ) async throws {
    let known = App.migrations.filter { Set(steps).contains($0.name) }
    guard known.count == steps.count else { throw NewerBackup() }
    let database = PostgresDatabase(url, sessions: 1)
    guard try await database.read({ try $0.isEmptySchema() }) else { throw DatabaseNotEmpty() }
    try await database.migrate(known)
    let files = OpenFiles(folder: folder)
    try await database.load(tables.map { DumpedTable(name: $0.name, columns: $0.columns) }) {
      [UInt8](try files.reading($0.name).read(upToCount: 1 << 20) ?? Data())
    }
  }
}
