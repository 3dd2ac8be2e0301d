import Foundation
import TestKit
import Testing

/// What goes out is what came in, and nothing in it can run.
@Suite struct ExportTests {
  @Test(arguments: ["csv", "xlsx"])
  func `every register that goes out comes in again unchanged`(format: String) async throws {
    try await Installed.with { place in
      try place.fill()
      for kind in ["enterprises", "complexes", "contracts", "handovers", "regions"] {
        let file = "\(place.folder)/\(kind).\(format)"
        let out = try place.run("export", kind, file, after: ["--json"])
        #expect(out.code == 0, "\(out)")
        let said = try #require(try out.lines.first)
        #expect(said["kind"] as? String == kind)
        let count = try #require(said["rows"] as? Int)
        #expect(kind == "regions" ? count > 100 : count == 1)

        let back = try place.run("import", kind, file, after: ["--json"])
        #expect(back.code == 0, "\(kind): \(back)")
        let counts = try #require(try back.lines.first?["counts"] as? [String: Int])
        #expect(counts.filter { $0.value > 0 } == ["unchanged": count], "\(kind): \(back)")
      }
      #expect(!FileManager.default.fileExists(atPath: "\(place.folder)/complexes.\(format).part"))
    }
  }

  @Test func `what has no code comes back under its own number, renamed or not`() async throws {
    try await Installed.with { place in
      let regions = Program.checkout + "/demo/regions.csv"
      #expect(try place.run("import", "regions", regions).code == 0)
      let nameless = try place.write(
        "n.csv", "小区名称,街道,总户数\n翠园小区,老城街道办事处,764\n碧桂苑,老城街道办事处,120\n")
      #expect(try place.run("import", "complexes", nameless).code == 0)
      let file = place.folder + "/out.csv"
      #expect(try place.run("export", "complexes", file).code == 0)
      let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
      #expect(text.split(separator: "\r\n").first?.hasSuffix(",系统编号") == true)

      #expect(try place.counts("complexes", file) == ["unchanged": 2])
      let renamed = try place.write("r.csv", text.replacing("碧桂苑", with: "碧桂新苑"))
      #expect(try place.counts("complexes", renamed) == ["changed": 1, "unchanged": 1])
      #expect(try place.counts("complexes", renamed) == ["unchanged": 2])
    }
  }

  @Test func `a text table has its mark, long codes whole and formulas disarmed`() async throws {
    try await Installed.with { place in
      try place.fill()
      let file = place.folder + "/e.csv"
      #expect(try place.run("export", "enterprises", file).code == 0)
      let bytes = try Data(contentsOf: URL(filePath: file))
      #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
      let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      #expect(text.hasPrefix("统一社会信用代码,企业名称,"))
      #expect(text.contains("\r\n91350100M000100Y43,试点物业有限公司,"))
      #expect(text.contains(",'=cmd|'/c calc'!A0,"))
    }
  }

  @Test func `wrong usage ends with 64 and leaves no file`() async throws {
    try await Installed.with { place in
      for (kind, file) in [("nonsense", "a.csv"), ("regions", "a.pdf"), ("regions", "a")] {
        let path = place.folder + "/" + file
        #expect(try place.run("export", kind, path).code == 64)
        #expect(!FileManager.default.fileExists(atPath: path))
      }
      let unknown = try place.run(
        "export", "regions", place.folder + "/a.csv", after: ["--profile", "none"])
      #expect(unknown.code == 64)
      #expect(unknown.complaint.contains("--profile none"))
      let nowhere = try place.run("export", "regions", place.folder + "/none/a.csv")
      #expect(nowhere.code == 1)
    }
  }
}

extension Installed {
  /// What an import did, in numbers.
  fileprivate func counts(_ kind: String, _ file: String) throws -> [String: Int] {
    let answer = try run("import", kind, file, after: ["--json"])
    let counts = try #require(try answer.lines.first?["counts"] as? [String: Int], "\(answer)")
    return counts.filter { $0.value > 0 }
  }
}
