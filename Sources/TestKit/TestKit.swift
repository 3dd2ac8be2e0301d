package import Acts
package import Civil
package import Kernel
import Rulebook
package import Storage
import StorageSQLite

/// The engines a test runs on: always SQLite in memory, and PostgreSQL when one is at hand.
package enum Engine: String, Sendable, CaseIterable {
  case sqlite

  package static var available: [Engine] { allCases }

  /// A fresh, empty database with the given schema.
  package func database(_ migrations: [Migration]) async throws -> any Database {
    let database = try SQLiteDatabase.inMemory()
    try await database.migrate(migrations)
    return database
  }
}

extension Surroundings {
  /// Noon in China on the given day, and a die that counts.
  package static func fixed(on day: Day) -> Surroundings {
    let counter = Counter()
    return Surroundings(
      now: { Instant(milliseconds: Int64(day.number) * 86_400_000 + 4 * 3_600_000) },
      random: { (counter.next(), counter.next()) })
  }
}

extension Doer {
  /// Someone who may do everything named here, everywhere under `region`.
  package static func who(may permissions: Permission..., in region: Region = "411502") -> Doer {
    Doer(
      id: ID(rawValue: "doer"), name: "经办甲",
      grants: Set(permissions.map { Grant($0, in: .region(region)) }))
  }
}

extension Region: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
