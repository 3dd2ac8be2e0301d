import Foundation
import Storage
import StoragePostgres
import StorageSQLite
import TestKit
import Testing

/// `kill -9` at any moment: nothing answered is lost, and the next start needs no hand.
@Suite(.serialized) struct KillTests {
  @Test(arguments: Engine.available)
  func `a writer that is killed loses nothing it has answered`(engine: Engine) async throws {
    try await TemporaryFolder.with { folder in
      let place = try await Place(engine, folder)
      let kills = Soak.rounds(6)
      var said: Set<String> = []
      for round in 1...kills {
        said.formUnion(try await Child.killed(place, "write", after: round * 37 % 120, folder))
        let kept = try await place.open { database in
          try await database.read { db in
            Set(try db.rows("SELECT name FROM said").map { try $0.string("name") })
          }
        }
        let lost = said.subtracting(kept)
        #expect(lost.isEmpty, "round \(round) lost \(lost)")
      }
      Soak.tell("\(kills) kills on \(engine): \(said.count) rows answered, none lost")
      #expect(!said.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `a migration that is killed goes on where it was`(engine: Engine) async throws {
    try await TemporaryFolder.with { folder in
      var unfinished = 0
      for round in 1...Soak.rounds(4) {
        let place = try await Place(engine, folder, number: round)
        let said = try await Child.killed(place, "migrate", after: round * 13 % 50, folder)
        unfinished += said.contains("done") ? 0 : 1
        #expect(try await Child.run(place, "migrate", folder) == 0)
        let rows = try await place.open { database in
          try await database.read { db in
            try (1...30).map { try db.rows("SELECT place FROM step_\(raw: "\($0)")").count }
          }
        }
        #expect(rows == Array(repeating: 20, count: 30))
      }
      Soak.tell("migrations on \(engine): \(unfinished) of \(Soak.rounds(4)) were interrupted")
    }
  }

  @Test(.enabled(if: Engine.postgresAddress != nil))
  func `a server that crashes loses nothing it has answered`() async throws {
    let crashes = Soak.rounds(2)
    let (said, lost) = try await losses(in: crashes, control: nil)
    Soak.tell("\(crashes) crashes of PostgreSQL: \(said) rows answered, \(lost) lost")
    #expect(said > 0)
    #expect(lost == 0)
  }

  /// The control: what is answered before it is written does get lost in a crash.
  @Test(.enabled(if: Engine.postgresAddress != nil))
  func `a server that answers too early loses rows in a crash`() async throws {
    let crashes = Soak.rounds(2)
    let (said, lost) = try await losses(in: crashes, control: "SET LOCAL synchronous_commit = off")
    Soak.tell("\(crashes) crashes of a hasty PostgreSQL: \(said) rows answered, \(lost) lost")
    #expect(lost > 0)
  }

  private func losses(in crashes: Int, control: SQL?) async throws -> (said: Int, lost: Int) {
    let server = try #require(try PrivatePostgres.start())
    let database = PostgresDatabase(server.address)
    try await database.migrate(Things.migrations)
    var (said, lost): (Set<String>, Set<String>) = ([], [])
    for round in 1...crashes {
      let (answers, heard) = AsyncStream.makeStream(of: Void.self)
      let writers = Task {
        defer { heard.finish() }
        return await write(round, to: database, control, answered: { heard.yield() })
      }
      // However busy the machine: the crash falls into the writing.
      for await _ in answers.prefix(20) {}
      try server.crash()
      said.formUnion(await writers.value)
      try server.start()
      lost.formUnion(said.subtracting(try await database.names()))
    }
    return (said.count, lost.count)
  }

  private func write(
    _ round: Int, to database: any Database, _ control: SQL?,
    answered: @escaping @Sendable () -> Void
  ) async -> Set<String> {
    await withTaskGroup(of: [String].self) { group in
      for writer in 0..<4 {
        group.addTask {
          var said: [String] = []
          while true {
            let name = "\(round)-\(writer)-\(said.count)"
            do {
              try await database.write {
                if let control { try $0.run(control) }
                try $0.add(name, name)
              }
            } catch { return said }
            said.append(name)
            answered()
          }
        }
      }
      return await group.reduce(into: []) { $0.formUnion($1) }
    }
  }
}

/// Where a victim writes.
private struct Place {
  let words: [String]
  let open: () throws -> any Database

  init(_ engine: Engine, _ folder: String, number: Int = 0) async throws {
    switch engine {
    case .sqlite:
      let path = "\(folder)/g\(number).sqlite"
      words = ["sqlite", path]
      open = { try SQLiteDatabase(path: path) }
    case .postgres:
      let schema = "k" + UUID().uuidString.filter { $0 != "-" }.lowercased()
      let address = Engine.postgresAddress ?? ""
      try await PostgresDatabase(address, sessions: 1).write {
        try $0.run("CREATE SCHEMA \(raw: schema)")
      }
      words = ["postgres", address, schema]
      open = { PostgresDatabase(address, schema: schema, sessions: 2) }
    }
  }

  func open<T>(_ body: (any Database) async throws -> T) async throws -> T {
    let database = try open()
    let value = try await body(database)
    try database.close()
    return value
  }
}

/// The victim as a process of its own.
private enum Child {
  /// Starts it, kills it so many milliseconds after its first word, and answers what it said.
  static func killed(
    _ place: Place, _ task: String, after milliseconds: Int, _ folder: String
  ) async throws -> Set<String> {
    let path = "\(folder)/said"
    let child = try start(place, task, saying: path)
    let start = task == "write" ? 1 : 0
    for _ in 0..<2_000 where child.isRunning && size(path) < start {
      try await Task.sleep(for: .milliseconds(5))
    }
    try await Task.sleep(for: .milliseconds(milliseconds))
    kill(child.processIdentifier, SIGKILL)
    child.waitUntilExit()
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    // A last line without its end was never fully said.
    return Set(
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
  }

  static func run(_ place: Place, _ task: String, _ folder: String) async throws -> Int32 {
    let child = try start(place, task, saying: "\(folder)/said")
    child.waitUntilExit()
    return child.terminationStatus
  }

  private static func start(_ place: Place, _ task: String, saying path: String) throws -> Process {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let child = Process()
    child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "KillVictim")
    child.arguments = [task] + place.words
    child.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
    try child.run()
    return child
  }

  private static func size(_ path: String) -> Int {
    FileManager.default.contents(atPath: path)?.count ?? 0
  }
}
