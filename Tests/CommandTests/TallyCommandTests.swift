import Foundation
import TestKit
import Testing

/// `gongzhi tally` as people and scripts see it.
@Suite struct TallyCommandTests {
  private func run(_ text: String) async throws -> Program.Answer {
    try await TemporaryFolder.with { folder in
      let file = folder + "/tally.json"
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let answer = try Program.run(["tally", file])
      return Program.Answer(
        code: answer.code, words: answer.words,
        complaint: answer.complaint.replacingOccurrences(of: folder, with: ""))
    }
  }

  private let file = #"""
    {"rules":{"participation":[2,3],"special":[3,4],"coOwnerHead":"byOwnerSet",
      "specialSpace":"exclude","nonResponse":{"policy":"notParticipated","allowForSpecial":false},
      "duplicate":"firstValid","invalidCountsAsParticipation":false,"ranking":"headsThenArea",
      "tie":"revote","substitutes":{"max":2}},
     "units":[{"id":"1","area":9000,"kind":"dwelling","owners":["A"],"status":"sold"},
      {"id":"2","area":8000,"kind":"dwelling","owners":["B"],"status":"sold"},
      {"id":"3","area":7000,"kind":"shop","owners":["C","D"],"status":"sold"}],
     "motions":[{"id":"m1","class":"ordinary"},{"id":"m2","class":"special"}],
     "elections":[{"id":"e1","seats":1,"candidates":["P","Q"]}],
     "ballots":[{"id":"b1","owner":"A","channel":"paper","at":"2026-05-01T10:00:00+08:00",
       "votes":{"m1":"for","m2":"for"},"choices":{"e1":["P"]}},
      {"id":"b2","owner":"D","channel":"online","at":"2026-05-01T11:00:00+08:00",
       "votes":{"m1":"for","m2":"against"},"choices":{"e1":["P"]}}],
     "service":[{"unit":"2","reviewed":true,"warned":true}]}
    """#

  @Test func `a poll is counted as one line of JSON`() async throws {
    let answer = try await run(file)
    #expect(answer.code == 0, "\(answer.complaint)")
    #expect(answer.complaint.isEmpty)
    let line = try #require(try answer.lines.first)
    #expect(Set(line.keys) == ["motions", "elections"])
    let motions = try #require(line["motions"] as? [[String: Any]])
    #expect(
      Set(motions[0].keys) == [
        "id", "totalHeads", "totalArea", "participatingHeads", "participatingArea", "forHeads",
        "forArea", "againstHeads", "againstArea", "abstainHeads", "abstainArea", "deemedHeads",
        "deemedArea", "quorum", "result", "sensitivity",
      ])
    #expect(motions.map { $0["result"] as? String } == ["passed", "noDecision"])
    #expect(motions[0]["totalArea"] as? Int == 24_000)
    #expect(motions[0]["participatingArea"] as? Int == 16_000)
    let sensitivity = try #require(motions[0]["sensitivity"] as? [[String: String]])
    #expect(sensitivity.isEmpty)
    let elections = try #require(line["elections"] as? [[String: Any]])
    #expect(
      Set(elections[0].keys) == [
        "id", "participatingHeads", "participatingArea", "candidates", "elected", "tied",
        "substitutes",
      ])
    #expect(elections[0]["elected"] as? [String] == ["P"])
    let candidates = try #require(elections[0]["candidates"] as? [[String: Any]])
    #expect(Set(candidates[0].keys) == ["id", "heads", "area", "passes"])
  }

  @Test func `a fault is named with its line and its member`() async throws {
    for (from, to, complaint) in [
      (#""owner":"D""#, #""owner":"Z""#, "/tally.json:12: ballots[1]："),
      (#""m2":"against""#, #""m2":"maybe""#, "/tally.json:13: ballots[1].votes.m2："),
      (#""specialSpace":"exclude","#, "", "/tally.json:1: rules："),
      (#""area":8000"#, #""area":80.5"#, "/tally.json:6: units[1].area："),
      (#""unit":"2""#, #""unit":"9""#, "/tally.json:14: service[0].unit："),
      (#""tie":"#, #""ties":"#, "/tally.json:1: rules："),
    ] {
      let answer = try await run(file.replacingOccurrences(of: from, with: to))
      #expect(answer.code == 1 && answer.words.isEmpty)
      #expect(answer.complaint.hasPrefix(complaint), "\(to): \(answer.complaint)")
    }
    #expect(try await run("").complaint.hasPrefix("/tally.json:1: "))
  }
}
