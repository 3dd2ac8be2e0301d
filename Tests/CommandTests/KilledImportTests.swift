import Foundation
import TestKit
import Testing

/// Imports whose process is killed on the way, as people run them.
@Suite struct KilledImportTests {
  private static let size = 1_500
  private static let table =
    "项目编码,小区名称,总户数\n"
    + (1...size).map { "K-\($0),第\($0)苑,\($0)\n" }.joined()

  @Test(arguments: Engine.available)
  func `a whole import that is killed leaves nothing, and then takes all`(
    engine: Engine
  ) async throws {
    try await Installed.with(on: engine) { place in
      let file = try place.write("k.csv", Self.table)
      var delay = 0.3
      while try place.start(["import", "complexes", file, place.directory, "--whole"], for: delay) {
        #expect([0, Self.size].contains(try place.countOfComplexes()), "after \(delay) s")
        delay += 0.7
      }
      #expect(try place.countOfComplexes() == Self.size)
    }
  }

  @Test(arguments: Engine.available)
  func `an import of the good rows that is killed goes on where it stood`(
    engine: Engine
  ) async throws {
    try await Installed.with(on: engine) { place in
      let file = try place.write("k.csv", Self.table + ",,很多户\n")
      var (delay, before) = (0.3, 0)
      while try place.start(["import", "complexes", file, place.directory], for: delay) {
        let count = try place.countOfComplexes()
        #expect(count >= before && count <= Self.size)
        (delay, before) = (delay + 0.4, count)
      }
      #expect(try place.countOfComplexes() == Self.size)
      let again = try place.run("import", "complexes", file, after: ["--json"])
      let counts = try #require(try again.lines.first?["counts"] as? [String: Int])
      #expect(counts["unchanged"] == Self.size && counts["refused"] == 1)
    }
  }
}

extension Installed {
  /// Starts the program and kills it after so many seconds; `false` if it had ended by itself.
  fileprivate func start(_ words: [String], for seconds: Double) throws -> Bool {
    let process = Process()
    process.executableURL = Program.file
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    let isKilled = process.isRunning
    if isKilled { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return isKilled
  }

  fileprivate func countOfComplexes() throws -> Int {
    let file = folder + "/out.csv"
    let answer = try Program.run("export", "complexes", file, directory, "--json")
    let row = try #require(try answer.lines.first, "\(answer)")
    return try #require(row["rows"] as? Int)
  }
}
