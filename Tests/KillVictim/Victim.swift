import Glibc
import Storage

enum Victim {
  static let table = [
    Migration("row.1", "CREATE TABLE said (name TEXT PRIMARY KEY)")
  ]

  /// Steps that each make a table and fill it, so that there is much to be interrupted.
  static let steps = (1...30).map { number in
    Migration(
      "step.\(number)", "CREATE TABLE step_\(raw: "\(number)") (place BIGINT PRIMARY KEY)",
      SQL(
        (1...20).map { part in
          "\(raw: part == 1 ? "INSERT INTO step_\(number) VALUES " : ", ") (\(part * 10))"
        }))
  }

  static func write(as writer: Int, to database: any Database) async {
    for number in 0... {
      let name = "\(getpid())-\(writer)-\(number)"
      do {
        try await database.write { try $0.run("INSERT INTO said (name) VALUES (\(name))") }
      } catch { return }
      say(name)
    }
  }

  /// One call, so that a line is there as a whole or not at all.
  static func say(_ word: String) {
    let line = Array((word + "\n").utf8)
    _ = Glibc.write(1, line, line.count)
  }
}
