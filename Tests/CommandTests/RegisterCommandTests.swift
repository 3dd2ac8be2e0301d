import Foundation
import StorageSQLite
import TestKit
import Testing

/// Registers in, facts and obligations out.
@Suite struct RegisterCommandTests {
  @Test func `a table is imported once, and a second run changes nothing`() async throws {
    try await Installed.with { place in
      let first = try place.run("import", "regions", Program.checkout + "/demo/regions.csv")
      #expect(first.code == 0, "\(first)")
      let again = try place.run(
        "import", "regions", Program.checkout + "/demo/regions.csv", after: ["--json"])
      #expect(again.code == 0)
      let report = try #require(try again.lines.first)
      let counts = try #require(report["counts"] as? [String: Int])
      #expect(counts["unchanged"] == report["rows"] as? Int)
      #expect(counts["added"] == 0 && counts["changed"] == 0)
    }
  }

  @Test func `a wrong cell is named by file, row and column, and nothing is taken when looking`()
    async throws
  {
    try await Installed.with { place in
      let file = try place.write(
        "list.csv",
        "统一社会信用代码,企业名称\n91350100M000100Y43,试点物业有限公司\n91350100M000100Y44,错码物业有限公司\n")
      let looked = try place.run(
        "import", "enterprises", file, after: ["--dry-run", "--errors", place.folder + "/e.xlsx"])
      #expect(looked.code == 1)
      #expect(looked.complaint.contains("\(file):3: 统一社会信用代码: “91350100M000100Y44”"))
      #expect(FileManager.default.fileExists(atPath: place.folder + "/e.xlsx"))

      let whole = try place.run("import", "enterprises", file, after: ["--whole"])
      #expect(whole.code == 1)
      let taken = try place.run("import", "enterprises", file, after: ["--json"])
      #expect(taken.code == 1)
      let counts = try #require(try taken.lines.first?["counts"] as? [String: Int])
      #expect(counts["added"] == 1 && counts["refused"] == 1)
    }
  }

  @Test func `wrong usage ends with 64, what cannot be read with 1`() async throws {
    try await Installed.with { place in
      #expect(try place.run("import", "nonsense", "x.csv").code == 64)
      let none = try place.run("import", "regions", place.folder + "/none.csv")
      #expect(none.code == 1)
      #expect(none.complaint.hasPrefix(place.folder + "/none.csv: "))
      #expect(try Program.run("import", "regions", "x.csv", place.folder + "/none").code == 1)
      #expect(try Program.run("obligations", place.directory, "--state", "nonsense").code == 64)
    }
  }

  @Test func `what was imported is owed, by the facts that come out again`() async throws {
    try await Installed.with { place in
      try place.fill()
      let facts = try place.run("facts")
      #expect(facts.code == 0)
      let signed = try facts.lines.filter { $0["kind"] as? String == "contract.signed" }
      #expect(signed.count == 1)
      let keys: Set = ["id", "kind", "subject", "on", "knownAt", "by", "attributes"]
      #expect(try facts.lines.allSatisfy { keys.isSubset(of: $0.keys) })
      #expect(signed.first?["on"] as? String == "2026-09-16")

      let owed = try place.run("obligations", after: ["--rule", "CON-FILE", "--json"])
      #expect(owed.code == 0)
      let duty = try #require(try owed.lines.first)
      #expect(try owed.lines.count == 1)
      #expect(duty["due"] as? String == "2026-10-08")
      #expect(duty["state"] as? String == "late")

      let file = try place.write("facts.jsonl", facts.words)
      let again = try Program.run(
        "rules", "evaluate", Program.book, "--facts", file, "--as-of", "2026-11-23")
      let same = try again.lines.filter { $0["rule"] as? String == "CON-FILE" }
      #expect(same.map { $0["due"] as? String } == ["2026-10-08"])
      #expect(same.first?["key"] as? String == duty["key"] as? String)

      let rebuilt = try place.run("rebuild")
      #expect(rebuilt.code == 0 && rebuilt.words.contains("变动 0 件"), "\(rebuilt)")
    }
  }

  @Test func `what only looks does so beside the service, what writes is told why not`()
    async throws
  {
    try await Installed.with { place in
      try place.fill()
      let service = try SQLiteDatabase(path: place.directory + "/gongzhi.sqlite")
      #expect(try place.run("export", "complexes", place.folder + "/c.csv").code == 0)
      #expect(try !place.run("facts").lines.isEmpty)
      let refused = try place.run("import", "regions", Program.checkout + "/demo/regions.csv")
      #expect(refused.code == 1)
      #expect(refused.complaint.contains("正被另一个程序使用"), "\(refused)")
      try service.close()
    }
  }

  @Test func `the first administrator gets a link, and never a password`() async throws {
    try await Installed.with { place in
      let answer = try place.run("accounts", "first")
      #expect(answer.code == 0)
      #expect(answer.words.hasPrefix("/invitation/"))
      #expect(answer.words.split(separator: "\n").count == 1)
      let other = try place.run("accounts", "first")
      #expect(other.words != answer.words)
    }
  }
}
