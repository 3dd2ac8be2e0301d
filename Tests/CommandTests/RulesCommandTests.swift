import Foundation
import TestKit
import Testing

/// `gongzhi rules …` as people and scripts see it.
@Suite struct RulesCommandTests {
  @Test func `a due date comes as one line of JSON with its steps`() throws {
    let answer = try Program.run(
      "rules", "due", Program.book, "--rule", "CON-FILE", "--on", "2026-09-16")
    #expect(answer.code == 0)
    #expect(answer.complaint.isEmpty)
    let line = try #require(try answer.lines.first)
    #expect(try answer.lines.count == 1)
    #expect(Set(line.keys) == ["rule", "trigger", "nominal", "due", "reading", "steps"])
    #expect(line["trigger"] as? String == "2026-09-16")
    #expect(line["nominal"] as? String == "2026-10-01")
    #expect(line["due"] as? String == "2026-10-08")
    let steps = try #require(line["steps"] as? [[String: Any]])
    #expect(!steps.isEmpty)
    #expect(steps.allSatisfy { $0["day"] is String && $0["why"] is String })
  }

  @Test func `a rule that is not there is named by its flag, and wrong usage ends with 64`() throws
  {
    let unknown = try Program.run(
      "rules", "due", Program.book, "--rule", "NOPE", "--on", "2026-09-16")
    #expect(unknown.code == 1)
    #expect(unknown.words.isEmpty)
    #expect(unknown.complaint.hasPrefix("--rule NOPE: "))
    #expect(unknown.complaint.contains("CON-FILE"))
    for words in [
      ["rules", "due", Program.book, "--rule", "CON-FILE", "--on", "16.9."],
      ["rules", "due", Program.book, "--rule", "CON-FILE"], ["rules", "nonsense"],
    ] {
      #expect(try Program.run(words).code == 64, "\(words)")
    }
  }

  @Test func `an installation counts on its own calendar`() async throws {
    try await TemporaryFolder.with { folder in
      let place = folder + "/g"
      #expect(try Program.run("init", place, "--rulebook", Program.book).code == 0)
      let question = ["--rule", "CON-FILE", "--on", "2027-09-16"]
      let bare = try Program.run(["rules", "due", place] + question).lines.first
      #expect(bare?["due"] as? String == "2027-10-01")
      try FileManager.default.createDirectory(
        atPath: place + "/calendars", withIntermediateDirectories: true)
      try """
      年份 2027 关于2027年部分节假日安排的通知
      2027-10-01 至 2027-10-07 放假 国庆节
      """.write(toFile: place + "/calendars/2027.txt", atomically: true, encoding: .utf8)
      let own = try Program.run(["rules", "due", place] + question).lines.first
      #expect(own?["due"] as? String == "2027-10-08")
    }
  }

  @Test func `a sound book checks and passes its own tests`() throws {
    let check = try Program.run("rules", "check", Program.book)
    #expect(check.code == 0 && check.complaint.isEmpty)
    let test = try Program.run("rules", "test", Program.book, "--lang", "en")
    #expect(test.code == 0 && test.complaint.isEmpty)
    #expect(test.words.contains(", 0 failed"))
  }

  @Test func `a book that is wrong is refused with file and line`() async throws {
    try await TemporaryFolder.with { folder in
      let book = folder + "/book"
      try Program.copyBook(to: book)
      let file = book + "/book.yaml"
      try String(contentsOfFile: file, encoding: .utf8)
        .replacingOccurrences(of: "status: consultation", with: "status: nonsense")
        .write(toFile: file, atomically: true, encoding: .utf8)
      for command in ["check", "test"] {
        let answer = try Program.run("rules", command, book)
        #expect(answer.code == 1)
        #expect(answer.words.isEmpty)
        #expect(answer.complaint.hasPrefix("\(file):7"), "\(answer.complaint)")
      }
    }
  }

  @Test func `another district's book is tried, spoilt and held against this one`() async throws {
    let other = Program.checkout + "/rulebooks/dongcheng"
    let test = try Program.run("rules", "test", other, "--mutate", "--lang", "en")
    #expect(test.code == 0 && test.words.contains(", 0 failed"))
    #expect(test.words.contains("noticed"))
    let same = try Program.run("rules", "diff", Program.book, Program.book)
    #expect(same.code == 0 && same.words.isEmpty)
    let diff = try Program.run("rules", "diff", Program.book, other, "--json")
    #expect(diff.code == 0)
    #expect(try diff.lines.contains { $0["rule"] as? String == "MATTER" })
  }

  @Test func `a draft is tried on the facts of a year`() async throws {
    try await TemporaryFolder.with { folder in
      let draft = folder + "/draft"
      try Program.copyBook(to: draft)
      let rules = draft + "/rules/m12.yaml"
      try String(contentsOfFile: rules, encoding: .utf8)
        .replacingOccurrences(of: "count: 15, unit: day", with: "count: 10, unit: day")
        .write(toFile: rules, atomically: true, encoding: .utf8)
      let facts = folder + "/facts.jsonl"
      try """
      {"id":"f-1","kind":"contract.signed","subject":{"contract":"c-1","complex":"x-1",\
      "enterprise":"e-1"},"on":"2026-03-02","knownAt":"2026-03-03T02:00:00Z","by":"housing",\
      "attributes":{"contract.type":"preliminary"}}
      {"id":"f-2","kind":"contract.filed","subject":{"contract":"c-1","complex":"x-1",\
      "enterprise":"e-1"},"on":"2026-03-16","knownAt":"2026-03-17T02:00:00Z","by":"housing"}
      """.write(toFile: facts, atomically: true, encoding: .utf8)
      let span = ["--from", "2026-01-01", "--to", "2026-12-31"]
      let answer = try Program.run(
        ["rules", "backtest", Program.book, draft, "--facts", facts, "--json"] + span)
      #expect(answer.code == 0)
      let organ = try answer.lines.first { $0["organ"] as? String == "e-1" }
      #expect(organ?["late"] as? [Int] == [0, 1])
      let wrong = try Program.run(
        [
          "rules", "backtest", Program.book, draft, "--facts", facts, "--from", "2026-12-31",
          "--to", "2026-01-01",
        ])
      #expect(wrong.code == 64)
    }
  }

  @Test func `facts become one determination a line, the same in any order`() async throws {
    try await TemporaryFolder.with { folder in
      let facts = ["x-1", "x-2", "x-3"].enumerated().map { index, complex in
        """
        {"id":"f-\(index)","kind":"contract.signed","subject":{"contract":"c-\(index)",\
        "complex":"\(complex)","enterprise":"91350100M000100Y43"},"on":"2026-09-1\(index)",\
        "knownAt":"2026-09-17T02:00:00Z","by":"housing",\
        "attributes":{"contract.type":"preliminary"}}
        """
      }
      let one = try evaluate(facts, in: folder)
      #expect(one.code == 0)
      #expect(one.complaint.isEmpty)
      let late = try one.lines.filter { $0["rule"] as? String == "CON-FILE" }
      #expect(late.count == 3)
      let keys: Set = [
        "key", "rule", "version", "bearer", "to", "subject", "state", "trigger", "nominal", "due",
        "daysLate", "flags", "facts", "cites",
      ]
      #expect(try one.lines.allSatisfy { keys.isSubset(of: $0.keys) })
      #expect(late.contains { $0["state"] as? String == "late" })
      #expect(try evaluate(facts.reversed(), in: folder).words == one.words)

      let wrong = try evaluate(facts + ["{\"id\":\"f-9\"}"], in: folder)
      #expect(wrong.code == 1)
      #expect(wrong.words.isEmpty)
      #expect(wrong.complaint.hasPrefix("\(folder)/facts.jsonl:4"))
    }
  }

  private func evaluate(_ facts: [String], in folder: String) throws -> Program.Answer {
    let file = folder + "/facts.jsonl"
    try facts.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    return try Program.run(
      "rules", "evaluate", Program.book, "--facts", file, "--as-of", "2026-10-12")
  }
}
