import Glibc
import Storage
import StorageSQLite
import Synchronization
import TestKit
import Testing

/// What is true of SQLite in a file and has no meaning elsewhere.
@Suite struct SQLiteFileTests {
  @Test func `an answered write is on the disk: synchronous is FULL, also when reopened`()
    async throws
  {
    try await TemporaryFolder.with { folder in
      for _ in 0..<2 {
        let database = try SQLiteDatabase(path: folder + "/g.sqlite")
        let settings = try await database.write { db in
          try ["synchronous", "foreign_keys", "recursive_triggers"].map { name in
            try db.row("PRAGMA \(raw: name)")?.int(name)
          }
        }
        #expect(settings == [2, 1, 1])
        try database.close()
      }
    }
  }

  @Test func `a second process is refused, and let in when the first has closed`() async throws {
    try await TemporaryFolder.with { folder in
      let first = try SQLiteDatabase(path: folder + "/g.sqlite")
      try await first.migrate(Things.migrations)
      #expect(throws: DatabaseInUse.self) { try SQLiteDatabase(path: folder + "/g.sqlite") }
      try first.close()
    }
  }

  @Test func `a database that is let go of is free, whoever has the lock file open`() async throws {
    try await TemporaryFolder.with { folder in
      let first = try SQLiteDatabase(path: folder + "/g.sqlite")
      // As in a child process that has just been forked off.
      let copies = OpenFiles.named(folder + "/g.sqlite.lock").map { dup($0) }
      defer { for copy in copies { close(copy) } }
      #expect(copies.count == 1)
      try first.close()
      try SQLiteDatabase(path: folder + "/g.sqlite").close()
    }
  }

  @Test func `readers see the last committed state while somebody writes`() async throws {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(path: folder + "/g.sqlite")
      try await database.migrate(Things.migrations)
      let gate = Gate()
      async let written: Void = database.write { db in
        try db.add("a", "one")
        gate.open()
        gate.waitForSecond()
      }
      await gate.opened()
      #expect(try await database.names() == [])
      gate.openSecond()
      try await written
      #expect(try await database.names() == ["one"])
    }
  }

  @Test func `a full database refuses writes, answers reads, and goes on when there is room`()
    async throws
  {
    try await TemporaryFolder.with { folder in
      let database = try SQLiteDatabase(path: folder + "/g.sqlite")
      try await database.migrate(Things.migrations)
      try await database.limit(pages: 30)
      let before = try await fill(database)

      #expect(before > 0)
      #expect(try await database.names().count == before)
      try await database.limit(pages: 1_000)
      try await database.write { try $0.add("after", "after") }
      #expect(try await database.names().count == before + 1)
    }
  }

  @Test func `a full disk refuses writes, answers reads, and goes on when there is room`()
    async throws
  {
    try await TemporaryFolder.with { folder in
      guard mount("tmpfs", folder, "tmpfs", 0, "size=1m") == 0 else {
        print("skipped: no right to mount a small disk")
        return
      }
      defer { umount2(folder, Int32(MNT_DETACH)) }
      let database = try SQLiteDatabase(path: folder + "/g.sqlite")
      try await database.migrate(Things.migrations)
      let before = try await fill(database)

      #expect(try await database.names().count == before)
      #expect(mount("tmpfs", folder, "tmpfs", UInt(MS_REMOUNT), "size=8m") == 0)
      try await database.write { try $0.add("after", "after") }
      #expect(try await database.names().count == before + 1)
      try database.close()
    }
  }

  /// Writes until the disk is full; answers how many rows were acknowledged.
  private func fill(_ database: any Database) async throws -> Int {
    let filling = String(repeating: "满", count: 50)
    for number in 0..<100_000 {
      do {
        try await database.write { try $0.add("\(number)", "\(number)\(filling)") }
      } catch is StorageFull {
        return number
      }
    }
    Issue.record("the disk never became full")
    return 0
  }
}

/// The files that this process has open.
enum OpenFiles {
  static func named(_ path: String) -> [Int32] {
    (0..<4_096).filter { file in
      var place = [CChar](repeating: 0, count: 4_096)
      let count = readlink("/proc/self/fd/\(file)", &place, place.count - 1)
      return count > 0
        && String(decoding: place.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
          == path
    }
  }
}

extension Database {
  fileprivate func limit(pages: Int) async throws {
    _ = try await write { try $0.rows("PRAGMA max_page_count = \(raw: "\(pages)")") }
  }
}
