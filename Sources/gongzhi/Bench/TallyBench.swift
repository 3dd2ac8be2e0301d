import Civil
import OwnersVote

extension Benchmark {
  /// A large community with ten motions, and a poll of a million owners. Every count includes what
  /// each contestable rule would have changed.
  static let tally = Benchmark(name: "tally") {
    let community = BenchPoll.make(units: 2_000, motions: 10)
    let city = BenchPoll.make(units: 1_000_000, motions: 1)
    return [
      Figure(
        what: "两千户十个议题复算", value: try time(community) * 1000, unit: "毫秒", limit: .atMost(5)),
      Figure(what: "一百万张选票复算", value: try time(city), unit: "秒", limit: .atMost(1)),
    ]
  }

  private static func time(_ poll: Poll) throws -> Double {
    try seconds {
      let outcome = try poll.count()
      guard outcome.motions.count == poll.motions.count else { throw Miscount() }
    }
  }
}

/// Fast but wrong is no figure.
private struct Miscount: Error {}

enum BenchPoll {
  /// Nine of ten owners vote, now and then on paper and online; one unit in eight is co-owned.
  static func make(units count: Int, motions: Int) -> Poll {
    let ids = (0..<motions).map { "m\($0)" }
    let units = (0..<count).map { number in
      Unit(
        id: "u\(number)", area: CentiArea(Int64(6_000 + number * 37 % 9_000)),
        kind: number % 20 == 19 ? Unit.parkingSpace : "dwelling", owners: owners(of: number),
        isServed: number % 3 == 0)
    }
    let ballots = units.enumerated().compactMap { number, unit in
      number % 10 == 7 ? nil : ballot(number, unit, ids)
    }
    return Poll(
      rules: CountingRules(specialSpace: .exclude), units: units,
      motions: ids.map { Motion(id: $0, kind: .ordinary) }, ballots: ballots)
  }

  private static func owners(of number: Int) -> [String] {
    number % 8 == 5 ? ["o\(number)", "p\(number)"] : ["o\(number)"]
  }

  private static func ballot(_ number: Int, _ unit: Unit, _ motions: [String]) -> Ballot {
    let kinds: [Ballot.Vote] = [.for, .for, .for, .against, .abstain]
    var votes: [String: Ballot.Vote] = [:]
    for (index, motion) in motions.enumerated() { votes[motion] = kinds[(number + index) % 5] }
    return Ballot(
      id: "b\(number)", owner: unit.owners[0], channel: number % 4 == 0 ? .paper : .online,
      at: Instant(milliseconds: Int64(number)), votes: votes)
  }
}
