import App
import Foundation
import Kernel
import Storage
import StoragePostgres
import StorageSQLite

/// What the doctor asks the database.
struct DatabaseHealth {
  let address: DatabaseAddress

  func checks() async -> [Check] {
    do {
      switch address {
      case .file(let path): return try sqlite(path)
      case .server(let url): return try await postgres(url)
      }
    } catch let refusal as any Refusal {
      return [.bad("数据库", refusal.message.zh)]
    } catch {
      return [.bad("数据库", "\(error)")]
    }
  }

  private func sqlite(_ path: String) throws -> [Check] {
    guard FileManager.default.fileExists(atPath: path) else {
      return [.bad("数据库", "没有文件 \(path)")]
    }
    let settings = try durability(path)
    let sight = try SQLiteSight(path: path)
    let faults = try sight.faults()
    let sound: Check =
      faults.isEmpty
      ? .good("完整性", "数据文件完好") : .bad("完整性", faults.joined(separator: "；"))
    return [sound, settings, try sight.read { Self.schema(done: try $0.migrationNames()) }]
  }

  /// Opens it as the service would, which reads back what it sets. Where the service runs, it has
  /// done so itself.
  private func durability(_ path: String) throws -> Check {
    do {
      try SQLiteDatabase(path: path).close()
      return .good("落盘", "WAL，synchronous=FULL，外键检查已开")
    } catch is DatabaseInUse {
      return .good("落盘", "服务正在运行，启动时已核对 WAL 与 synchronous=FULL")
    } catch let error as UnsafeSettings {
      return .bad("落盘", "设置不安全：\(error.settings.joined(separator: "、"))")
    }
  }

  private func postgres(_ url: String) async throws -> [Check] {
    let database = PostgresDatabase(url, sessions: 1)
    return try await database.read { db in
      let found = try db.serverSettings()
      let wrong = found.filter { Self.wanted[$0.key]?.contains($0.value) == false }
      let words = wrong.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "、")
      return [
        wrong.isEmpty
          ? .good("落盘", "fsync、full_page_writes 已开，编码与排序规则正确")
          : .bad("落盘", "服务器设置不安全：\(words)"),
        Self.schema(done: try db.migrationNames()),
      ]
    }
  }

  private static let wanted: [String: Set<String>] = [
    "fsync": ["on"], "full_page_writes": ["on"], "server_encoding": ["UTF8"],
    "lc_collate": ["C", "POSIX", "C.UTF-8", "C.utf8"],
  ]

  private static func schema(done: Set<String>) -> Check {
    let pending = App.migrations.map(\.name).filter { !done.contains($0) }
    if pending.isEmpty { return .good("数据结构", "\(done.count) 步，都是最新") }
    return .warning("数据结构", "启动时还要执行 \(pending.joined(separator: "、"))")
  }
}
