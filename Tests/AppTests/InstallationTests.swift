import App
import Civil
import FoundationEssentials
import Kernel
import Storage
import StorageSQLite
import TestKit
import Testing

@Suite struct InstallationTests {
  @Test func `settings are read back as they were written`() throws {
    for database in ["gongzhi.sqlite", "postgres://user:p%3Aw@host:5432/db?sslmode=require"] {
      let settings = Settings(district: "411502", database: database)
      #expect(try Settings(parsing: settings.text) == settings)
    }
  }

  @Test(arguments: [
    ("district: 411502\nrulebok: x\n", 2, SettingsError.What.unknown("rulebok")),
    ("district: 411502\nhello\n", 2, .notAnEntry),
    ("district: 411502\ndistrict: 411503\n", 2, .twice("district")),
    ("# nothing\n\ndistrict: 411502\nrulebook: r\n", 1, .missing("database")),
    ("district: 4115\nrulebook: r\ndatabase: d\n", 1, .noDistrict("4115")),
  ])
  func `a mistake in the settings is told with its line`(
    text: String, line: Int, what: SettingsError.What
  ) throws {
    let error = #expect(throws: SettingsError.self) { try Settings(parsing: text) }
    #expect(error?.line == line)
    #expect(error?.what == what)
  }

  @Test func `an address tells a server from a file`() {
    let server = Settings(district: "411502", database: "postgres://host/db")
    #expect(server.databaseAddress(in: "/srv/g") == .server("postgres://host/db"))
    let file = Settings(district: "411502", database: "g.sqlite")
    #expect(file.databaseAddress(in: "/srv/g") == .file("/srv/g/g.sqlite"))
    #expect(file.rulebookDirectory(in: "/srv/g") == "/srv/g/rulebook")
  }

  @Test func `opening an installation brings its schema up to date`() async throws {
    try await TemporaryFolder.with { folder in
      let settings = Settings(
        district: "411502", rulebook: TestBook.directory, database: "g.sqlite")
      try settings.text.write(toFile: "\(folder)/gongzhi.yaml", atomically: true, encoding: .utf8)
      let installation = try await Installation.open(
        folder, surroundings: .fixed(on: "2026-09-01"), openDatabase: openSQLite)
      #expect(try await installation.database.pending(App.migrations).isEmpty)
    }
  }

  @Test func `a folder without settings is no installation`() async throws {
    try await TemporaryFolder.with { folder in
      _ = await #expect(throws: NoInstallation.self) {
        try await Installation.open(
          folder, surroundings: .fixed(on: "2026-09-01"), openDatabase: openSQLite)
      }
    }
  }

  private let openSQLite: Installation.OpenDatabase = { address in
    guard case .file(let path) = address else { return try SQLiteDatabase.inMemory() }
    return try SQLiteDatabase(path: path)
  }
}
