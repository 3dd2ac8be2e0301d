import Foundation
import Kernel
import OwnersVote
import Testing

/// Files of polls, good, bad and damaged.
@Suite struct TallyFileTests {
  static let file = #"""
    {"rules":{"specialSpace":"onlyOwnMatters","nonResponse":{"policy":"followMajority"}},
     "units":[
      {"id":"1","area":9000,"kind":"dwelling","owners":["A"],"status":"sold"},
      {"id":"2","area":8000,"kind":"dwelling","owners":["B"],"status":"sold"},
      {"id":"3","area":7000,"kind":"parkingSpace","owners":["C"],"status":"undelivered"}],
     "motions":[{"id":"m","class":"ordinary","scope":"parkingSpace"},
      {"id":"d","class":"dissent","limit":[1,3],"units":["1","2"]}],
     "elections":[{"id":"e","seats":1,"candidates":["P","Q"],"issued":3,
       "formation":{"agreed":1,"minimum":1},"partyMembers":["P"],"partyShare":[1,2]}],
     "ballots":[
      {"id":"b","owner":"A","channel":"paper","at":"2026-05-01T10:00:00+08:00",
       "votes":{"m":"for"},"choices":{"e":["P"]},"unit":"1","units":["1"]}],
     "service":[{"unit":"2","reviewed":true,"warned":true},{"unit":"3","reviewed":true}]}
    """#

  @Test func `all that a file may say is read`() throws {
    let outcome = try TallyFile(Array(Self.file.utf8)).count()
    #expect(outcome.motions[0].figures.total == Side(heads: 3, area: 24_000))
    #expect(outcome.motions[0].figures.deemed == Side(heads: 1, area: 8_000))
    #expect(outcome.motions[0].verdict == .passed)
    #expect(outcome.motions[1].figures.total == Side(heads: 2, area: 17_000))
    #expect(outcome.motions[1].verdict == .passed)
  }

  @Test func `a damaged file is counted or refused with a place, never more`() {
    var die = Seeded(2026)
    let bytes = Array(Self.file.utf8)
    let spare = Array("{}[]\",:0123456789-eE\\tnu \n\u{0}\u{FF}中".utf8)
    var refused = 0
    for _ in 0..<3_000 {
      var damaged = bytes
      for _ in 0..<die.below(3) + 1 {
        let place = die.below(damaged.count)
        switch die.below(4) {
        case 0: damaged.remove(at: place)
        case 1: damaged.insert(die.one(of: spare), at: place)
        case 2: damaged[place] = die.one(of: spare)
        default: damaged.removeLast(die.below(damaged.count))
        }
        if damaged.isEmpty { damaged = [0x7B] }
      }
      do {
        _ = try TallyFile(damaged).count()
      } catch {
        refused += 1
        if error.line < 1 || error.message.zh.isEmpty || error.message.en.isEmpty {
          Issue.record("\(error)")
        }
      }
    }
    #expect(refused > 1_000)
  }

  @Test func `the order of units and ballots decides nothing`() throws {
    for seed in 0..<300 {
      var made = GeneratedPoll(UInt64(seed))
      var poll = made.make()
      guard let outcome = try? poll.count() else { continue }
      poll.units.reverse()
      poll.ballots.reverse()
      #expect(try poll.count() == outcome)
    }
  }

  @Test func `one more vote for it never takes a motion back`() throws {
    for seed in 0..<500 {
      var made = GeneratedPoll(UInt64(seed))
      var poll = made.make()
      poll.rules.silence = .notParticipated
      poll.units = poll.units.enumerated().map { number, unit in
        Unit(id: unit.id, area: unit.area, owners: ["o\(number)"])
      }
      poll.ballots = poll.units.enumerated().compactMap { number, unit in
        number % 3 == seed % 3
          ? nil
          : Ballot(
            id: "b\(number)", owner: unit.owners[0], channel: .paper,
            at: Community.start, votes: ["m0": number % 2 == 0 ? .for : .against])
      }
      poll.motions = [Motion(id: "m0", kind: .ordinary)]
      let before = try poll.count().motions[0].verdict
      guard before == .passed,
        let against = poll.ballots.firstIndex(where: { $0.votes["m0"] == .against })
      else { continue }
      let old = poll.ballots[against]
      poll.ballots[against] = Ballot(
        id: old.id, owner: old.owner, channel: .paper, at: old.at, votes: ["m0": .for])
      #expect(try poll.count().motions[0].verdict == .passed)
    }
  }
}
