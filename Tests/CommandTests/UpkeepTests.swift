import Foundation
import Kernel
import Storage
import StoragePostgres
import StorageSQLite
import TestKit
import Testing

@Suite struct UpkeepTests {
  @Test func `an installation is made once, and the doctor finds nothing`() async throws {
    try await TemporaryFolder.with { folder in
      let place = folder + "/g"
      #expect(try Program.run("init", place, "--rulebook", Program.book).code == 0)
      let doctor = try Program.run("doctor", place, "--json")
      #expect(doctor.code == 0, "\(doctor)")
      #expect(!doctor.words.contains("bad"))
      #expect(try Program.run("init", place, "--rulebook", Program.book).code != 0)
    }
  }

  @Test func `a rulebook that does not check is refused with its line`() async throws {
    try await TemporaryFolder.with { folder in
      try Program.copyBook(to: folder + "/book")
      let file = folder + "/book/book.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacingOccurrences(of: "status: consultation", with: "status: nonsense")
        .write(toFile: file, atomically: true, encoding: .utf8)

      let answer = try Program.run("init", folder + "/g", "--rulebook", folder + "/book")
      #expect(answer.code == 1)
      #expect(answer.complaint.contains("book.yaml:7"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/g/gongzhi.yaml"))
    }
  }

  @Test func `a backup is taken while others write, and comes back whole`() async throws {
    try await TemporaryFolder.with { folder in
      let place = folder + "/g"
      #expect(try Program.run("init", place, "--rulebook", Program.book).code == 0)
      try Data("证明".utf8).write(to: URL(filePath: place + "/evidence/paper"))
      let database = try SQLiteDatabase(path: place + "/gongzhi.sqlite")
      try await fill(database, from: 0, to: 2_000)

      let writing = Task { try await fill(database, from: 2_000, to: 2_500) }
      let backup = try Program.run("backup", place, folder + "/b.tar")
      try await writing.value
      try database.close()
      #expect(backup.code == 0, "\(backup)")

      let restored = folder + "/again"
      let restore = try Program.run("restore", folder + "/b.tar", restored)
      #expect(restore.code == 0, "\(restore)")
      let copy = try SQLiteDatabase(path: restored + "/gongzhi.sqlite")
      let rows = try await count(copy)
      try copy.close()
      #expect((2_000...2_500).contains(rows))
      #expect(try Data(contentsOf: URL(filePath: restored + "/evidence/paper")) == Data("证明".utf8))
      #expect(try Program.run("doctor", restored).code == 0)
      #expect(try Program.run("restore", folder + "/b.tar", restored).code != 0)
    }
  }

  @Test func `a backup with one changed byte is not restored`() async throws {
    try await TemporaryFolder.with { folder in
      #expect(try Program.run("init", folder + "/g", "--rulebook", Program.book).code == 0)
      #expect(try Program.run("backup", folder + "/g", folder + "/b.tar").code == 0)
      var bytes = try Data(contentsOf: URL(filePath: folder + "/b.tar"))
      for place in [20, bytes.count / 2, bytes.count - 3_000] {
        bytes[place] ^= 1
        try bytes.write(to: URL(filePath: folder + "/broken.tar"))
        bytes[place] ^= 1
        let answer = try Program.run("restore", folder + "/broken.tar", folder + "/again")
        #expect(answer.code != 0, "byte \(place)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/again"))
      }
    }
  }

  @Test func `the doctor sees a damaged file`() async throws {
    try await TemporaryFolder.with { folder in
      let place = folder + "/g"
      #expect(try Program.run("init", place, "--rulebook", Program.book).code == 0)
      let path = place + "/gongzhi.sqlite"
      var bytes = try Data(contentsOf: URL(filePath: path))
      for at in stride(from: 8_192, to: bytes.count, by: 4_096) {
        bytes.replaceSubrange(at..<at + 64, with: Data(repeating: 0xA5, count: 64))
      }
      try bytes.write(to: URL(filePath: path))
      let answer = try Program.run("doctor", place)
      #expect(answer.code == 1, "\(answer)")
      #expect(answer.words.contains("✗"))
    }
  }

  @Test(.enabled(if: Engine.postgresAddress != nil))
  func `on PostgreSQL as well`() async throws {
    try await TemporaryFolder.with { folder in
      let place = folder + "/g"
      let first = try await Installed.freshPostgres()
      let made = try Program.run("init", place, "--rulebook", Program.book, "--database", first)
      #expect(made.code == 0, "\(made)")
      try await fill(PostgresDatabase(first), from: 0, to: 300)
      let entries = try await count(PostgresDatabase(first))
      #expect(entries >= 300)
      let backup = try Program.run("backup", place, folder + "/b.tar")
      #expect(backup.code == 0, "\(backup)")

      let second = try await Installed.freshPostgres()
      let restore = try Program.run(
        "restore", folder + "/b.tar", folder + "/again", "--database", second)
      #expect(restore.code == 0, "\(restore)")
      #expect(try await count(PostgresDatabase(second)) == entries)
      let full = try Program.run(
        "restore", folder + "/b.tar", folder + "/third", "--database", second)
      #expect(full.code != 0)
      #expect(try Program.run("doctor", place).words.contains("数据结构"))
    }
  }

  private func fill(_ database: any Database, from first: Int, to end: Int) async throws {
    for number in first..<end {
      try await database.write { db in
        try db.run(
          """
          INSERT INTO record_entry (
            district, id, at, act, subject, note, doer_id, doer_name, organ, region)
          VALUES ('411502', \("e\(number)"), \(number), 'act', 'Thing/1', \("改名\t\\\n\(number)"),
            'd', '经办甲', 'housing', '411502')
          """)
      }
    }
  }

  private func count(_ database: any Database) async throws -> Int {
    try await database.read { try $0.rows("SELECT id FROM record_entry").count }
  }
}
