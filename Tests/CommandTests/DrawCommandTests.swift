import Foundation
import TestKit
import Testing

/// `gongzhi draw recompute` as people and scripts see it.
@Suite struct DrawCommandTests {
  private static let hash = "c464f47bac85cab5ab3d272caee80807ad32475e63ab019bb9686a19dd19bc09"

  private func run(_ text: String, _ words: String...) async throws -> Program.Answer {
    try await TemporaryFolder.with { folder in
      let file = folder + "/draw.json"
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let answer = try Program.run(["draw", "recompute", file] + words)
      return Program.Answer(
        code: answer.code, words: answer.words,
        complaint: answer.complaint.replacingOccurrences(of: folder, with: ""))
    }
  }

  private static let announcement =
    #"{\"alg\":\"fairdraw/1\",\"draw\":\"T\",\"pool\":\"HASH\",\"quota\":{\"A\":1}}"#

  private func file(hash: String = Self.hash) -> String {
    #"""
    {"pool":"PM-001\tA\t1\nPM-002\tA\t1\n",
     "announcement":"\#(Self.announcement.replacingOccurrences(of: "HASH", with: hash))",
     "beaconSignature":"b713","secret":null,"digits":"",
     "inspectors":{"people":["INS-01","INS-02"],"perObject":1,"cap":2,
       "recused":[["PM-001","INS-01"],["PM-002","INS-01"]]}}
    """#
  }

  @Test func `a draw is repeated as one line of JSON`() async throws {
    let answer = try await run(file())
    #expect(answer.code == 0, "\(answer.complaint)")
    let line = try #require(try answer.lines.first)
    #expect(
      Set(line.keys) == [
        "poolHash", "announcementHash", "seed", "order", "tickets", "chosen", "substitutes",
        "inspectors",
      ])
    #expect(line["poolHash"] as? String == Self.hash)
    let order = try #require(line["order"] as? [String])
    #expect(Set(order) == ["PM-001", "PM-002"])
    #expect(line["chosen"] as? [String] == [order[0]])
    #expect(line["substitutes"] as? [String: [String]] == ["A": [order[1]]])
    #expect(line["inspectors"] as? [String: [String]] == [order[0]: ["INS-02"]])
    let tickets = try #require(line["tickets"] as? [String: String])
    #expect(tickets[order[0]].map { $0 < tickets[order[1]] ?? "" } == true)
    #expect(answer.complaint.contains("没有核对"))
  }

  @Test func `a pool that is not the announced one is refused with file and line`() async throws {
    let answer = try await run(file(hash: String(repeating: "0", count: 64)))
    #expect(answer.code == 1)
    #expect(answer.words.isEmpty)
    #expect(answer.complaint.hasPrefix("/draw.json:2: announcement.pool"))
    let english = try await run("{", "--lang", "en")
    #expect(english.code == 1)
    #expect(english.complaint.hasPrefix("/draw.json:1: "))
    #expect(try Program.run("draw", "recompute", "/nowhere.json").code == 1)
    #expect(try Program.run("draw", "recompute").code == 64)
  }
}
