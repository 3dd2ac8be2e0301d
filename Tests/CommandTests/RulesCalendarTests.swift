import Foundation
import TestKit
import Testing

/// `gongzhi rules calendar`: a year's holidays against what is owed, before they are applied.
@Suite struct RulesCalendarTests {
  private let holidays = """
    年份 2027 国务院办公厅关于2027年部分节假日安排的通知
    2027-10-01 至 2027-10-07 放假 国庆节
    """
  private let facts = """
    {"id":"f-1","kind":"contract.signed","subject":{"contract":"c-1","complex":"x-1",\
    "enterprise":"e-1"},"on":"2027-09-16","knownAt":"2027-09-17T02:00:00Z","by":"housing",\
    "attributes":{"contract.type":"preliminary"}}
    """

  private func ask(
    _ folder: String, _ holidays: String, _ more: [String] = [], book: String = Program.book
  ) throws -> Program.Answer {
    try holidays.write(toFile: folder + "/2027.txt", atomically: true, encoding: .utf8)
    try facts.write(toFile: folder + "/facts.jsonl", atomically: true, encoding: .utf8)
    return try Program.run(
      [
        "rules", "calendar", book, "--holidays", folder + "/2027.txt", "--facts",
        folder + "/facts.jsonl", "--from", "2027-01-01", "--to", "2027-12-31",
      ] + more)
  }

  @Test func `each duty that moves is a line, with the days that moved it`() async throws {
    try await TemporaryFolder.with { folder in
      let answer = try ask(folder, holidays, ["--json"])
      #expect(answer.code == 0 && answer.complaint.isEmpty)
      let line = try #require(try answer.lines.first)
      #expect(line["rule"] as? String == "CON-FILE" && line["moved"] as? Int == 7)
      #expect((line["old"] as? [String: Any])?["due"] as? String == "2027-10-01")
      #expect((line["new"] as? [String: Any])?["due"] as? String == "2027-10-08")
      let why = (line["why"] as? [String: Any])?["new"] as? [[String: String]]
      #expect(why?.contains { $0["why"] == "国庆节放假，顺延" } == true)
      #expect(try answer.lines.contains { $0["sum"] as? String == "CON-FILE" })
      #expect(try answer.lines.last?["days"] as? Int == 5)
    }
  }

  @Test func `people read it in Chinese or in English`() async throws {
    try await TemporaryFolder.with { folder in
      let chinese = try ask(folder, holidays).words
      #expect(chinese.contains("contract=c-1: 2027-10-01 (逾期) → 2027-10-08 (逾期), 推迟7日"))
      #expect(chinese.contains("  新 2027-10-03 国庆节放假，顺延"))
      #expect(chinese.contains("提前 0 件，推迟 1 件，其他变化 0 件"))
      let english = try ask(folder, holidays, ["--lang", "en"]).words
      #expect(english.contains("2027-10-01 (late) → 2027-10-08 (late), 7 days later"))
      #expect(english.contains("0 earlier, 1 later, 0 otherwise"))
    }
  }

  @Test func `an installation that has applied them already sees nothing move`() async throws {
    try await TemporaryFolder.with { folder in
      let place = folder + "/g"
      #expect(try Program.run("init", place, "--rulebook", Program.book).code == 0)
      try FileManager.default.createDirectory(
        atPath: place + "/calendars", withIntermediateDirectories: true)
      try holidays.write(
        toFile: place + "/calendars/2027.txt", atomically: true, encoding: .utf8)
      let answer = try ask(folder, holidays, ["--json"], book: place)
      #expect(try answer.lines.count == 1 && answer.lines.first?["changes"] as? Int == 0)
    }
  }

  @Test func `faults come with file and line, wrong usage ends with 64`() async throws {
    try await TemporaryFolder.with { folder in
      let file = folder + "/2027.txt"
      let wrong = try ask(folder, holidays + "\n2027-02-30 放假 春节")
      #expect(wrong.code == 1 && wrong.words.isEmpty)
      #expect(wrong.complaint.hasPrefix("\(file):3: 这一行看不懂"))
      let gap = try ask(folder, "年份 2029 通知\n2029-01-01 放假 元旦", ["--lang", "en"])
      #expect(gap.code == 1 && gap.complaint.hasPrefix("\(file):1: year 2029 does not follow"))
      let span = ["--facts", folder + "/facts.jsonl", "--from", "2027-01-01"]
      let ask = ["rules", "calendar", Program.book, "--holidays"]
      let absent = try Program.run(ask + [folder + "/no.txt"] + span + ["--to", "2027-12-31"])
      #expect(absent.code == 1 && absent.complaint.hasPrefix("--holidays \(folder)/no.txt: "))
      #expect(try Program.run(ask + [file] + span + ["--to", "2026-12-31"]).code == 64)
    }
  }
}
