import Foundation
import Kernel
import Storage
import StorageSQLite
import TestKit
import Testing

/// Evidence is files: the doctor looks whether they are still what was handed in.
@Suite struct EvidenceTests {
  @Test func `the doctor finds evidence that is missing, changed or named by nobody`() async throws
  {
    try await Installed.with { place in
      let papers = try await keep(["甲", "乙", "丙"], in: place)
      #expect(try place.standing() == "good")

      let stray = place.directory + "/evidence/stray.pdf"
      #expect(FileManager.default.createFile(atPath: stray, contents: Data("x".utf8)))
      let spare = try place.run("doctor")
      #expect(spare.code == 0)
      #expect(spare.words.contains("! 证明材料：3 份完好；没有登记的 1 份：evidence/stray.pdf"))

      try Data("换过".utf8).write(to: URL(filePath: papers[0]))
      try FileManager.default.removeItem(atPath: papers[1])
      let broken = try place.run("doctor")
      #expect(broken.code == 1)
      let line = try #require(broken.words.split(separator: "\n").first { $0.contains("证明材料") })
      #expect(line.hasPrefix("✗ 证明材料：1 份完好；缺 1 份：“乙.pdf”evidence/"))
      #expect(line.contains("内容变了 1 份：“甲.pdf”evidence/"))
    }
  }

  @Test func `a backup brings the evidence back, and the doctor agrees`() async throws {
    try await Installed.with { place in
      let papers = try await keep(["甲", "乙"], in: place)
      try "quorum none\n".write(
        toFile: place.directory + "/policy", atomically: true, encoding: .utf8)
      #expect(try place.run("backup", after: [place.folder + "/b.tar"]).code == 0)
      let again = Installed(folder: place.folder + "/again")
      let restored = try Program.run("restore", place.folder + "/b.tar", again.directory)
      #expect(restored.code == 0, "\(restored)")
      #expect(try again.standing() == "good")
      #expect(FileManager.default.fileExists(atPath: again.directory + "/policy"))
      let copy = papers[0].replacingOccurrences(of: place.directory, with: again.directory)
      #expect(FileManager.default.contents(atPath: copy) == Data("甲".utf8))

      try FileManager.default.removeItem(atPath: papers[0])
      #expect(try place.standing() == "bad")
      #expect(try again.standing() == "good")
    }
  }

  /// Facts with a paper each, as the service leaves them; answers where the papers lie.
  private func keep(_ texts: [String], in place: Installed) async throws -> [String] {
    let database = try SQLiteDatabase(path: place.directory + "/gongzhi.sqlite")
    var places: [String] = []
    for text in texts {
      let digest = Digest(of: Array(text.utf8)).description
      let folder = "\(place.directory)/evidence/\(digest.prefix(2))"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(digest)"))
      places.append("\(folder)/\(digest)")
      try await database.write { try $0.record(digest, named: text + ".pdf") }
    }
    try database.close()
    return places
  }
}

extension Connection {
  fileprivate func record(_ digest: String, named name: String) throws {
    try run(
      """
      INSERT INTO fact (
        district, id, kind, subject, region, happened_on, known_at, doer, attributes, withdraws)
      VALUES ('411502', \(digest), 'book.issued', '{"district":"411502"}', '411502', '2026-09-01',
        0, 'housing', '{}', \(false))
      """)
    try run(
      """
      INSERT INTO fact_evidence (district, fact_id, digest, name, type, size)
      VALUES ('411502', \(digest), \(digest), \(name), 'pdf', 3)
      """)
  }
}

extension Installed {
  fileprivate func standing() throws -> String? {
    let answer = try run("doctor", after: ["--json"])
    let all = try JSONSerialization.jsonObject(with: Data(answer.words.utf8)) as? [String: Any]
    let checks = all?["checks"] as? [[String: String]]
    return checks?.first { $0["name"] == "证明材料" }?["standing"]
  }
}
