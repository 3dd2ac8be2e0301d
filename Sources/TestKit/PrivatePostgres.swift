import FoundationEssentials
import Glibc

/// A PostgreSQL server for one test alone, which may be stopped, killed and started again. It goes
/// away with this value, or with the process.
package final class PrivatePostgres: Sendable {
  package let address: String
  private let control: String
  private let leash: String

  /// `nil` where the run is meant to do without PostgreSQL.
  package static func start(syncing: Bool = false) throws -> PrivatePostgres? {
    guard Engine.postgresAddress != nil else { return nil }
    return try PrivatePostgres(syncing: syncing)
  }

  private init(syncing: Bool) throws {
    leash = "\(FileManager.default.temporaryDirectory.path)/gongzhi-leash-\(UUID().uuidString)"
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scripts/with-postgres").path
    let wait = "while [ -e \(leash) ] && kill -0 \(getpid()) 2>/dev/null; do sleep 0.1; done"
    let say = "echo $GONGZHI_TEST_POSTGRES; echo $GONGZHI_TEST_POSTGRES_CTL"
    let lines = "\(leash).lines"
    guard FileManager.default.createFile(atPath: leash, contents: nil) else { throw NoServer() }
    let words =
      "GONGZHI_POSTGRES_FSYNC=\(syncing ? "on" : "off") \(script) "
      + "sh -c '{ \(say); } >\(lines).new; mv \(lines).new \(lines); \(wait)' >/dev/null 2>&1 &"
    guard system(words) == 0 else { throw NoServer() }
    let said = try Self.said(in: lines)
    (address, control) = (said[0], said[1])
  }

  deinit {
    unlink(leash)
    unlink(leash + ".lines")
  }

  /// A crash: no checkpoint, the next start recovers from the log.
  package func crash() throws { try run("stop -m immediate -w") }

  package func start() throws { try run("start -w -o \"$(cat ../options)\" -l ../log") }

  private func run(_ words: String) throws {
    let folder = control.split(separator: " ").last ?? ""
    guard system("cd \(folder) && \(control) \(words) >/dev/null 2>&1") == 0 else {
      throw NoServer()
    }
  }

  private static func said(in path: String) throws -> [String] {
    for _ in 0..<600 {
      if let data = FileManager.default.contents(atPath: path) {
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        if lines.count == 2 { return lines }
      }
      usleep(100_000)
    }
    throw NoServer()
  }
}

struct NoServer: Error {}
