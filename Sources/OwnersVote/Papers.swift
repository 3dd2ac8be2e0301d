/// For every unit, the first ballot on each channel.
struct Papers {
  /// Numbers of ballots; −1 for none.
  private(set) var paper: [Int32]
  private(set) var online: [Int32]

  /// Whether any unit was voted on both channels.
  var hasDuplicates: Bool {
    zip(paper, online).contains { $0 >= 0 && $1 >= 0 }
  }

  init(_ poll: Poll, _ roll: Roll) throws(PollFault) {
    paper = [Int32](repeating: -1, count: roll.units.count)
    online = paper
    let grouping = Heads(roll, poll.rules.coOwnerHead)
    let desk = ReceivingDesk(
      roll: roll, grouping: grouping,
      members: Members(roll, grouping, poll.rules.coOwnerHead))
    var whole = [[Int32](repeating: -1, count: grouping.count)]
    whole.append(whole[0])
    for (index, ballot) in poll.ballots.enumerated() {
      let number = Int32(index)
      switch try desk.receive(ballot, index) {
      case .head(let head):
        keepFirst(number, poll.ballots, &whole[ballot.channel == .paper ? 0 : 1][Int(head)])
      case .units(let units): keep(number, ballot.channel, units, poll.ballots)
      }
    }
    for unit in roll.units.indices {
      let head = Int(grouping.ofUnit[unit])
      keepFirst(whole[0][head], poll.ballots, &paper[unit])
      keepFirst(whole[1][head], poll.ballots, &online[unit])
    }
  }

  private mutating func keep(
    _ number: Int32, _ channel: Ballot.Channel, _ units: [Int32], _ ballots: [Ballot]
  ) {
    for unit in units {
      if channel == .paper {
        keepFirst(number, ballots, &paper[Int(unit)])
      } else {
        keepFirst(number, ballots, &online[Int(unit)])
      }
    }
  }

  /// The ballot that stands for each unit.
  func standing(_ rule: CountingRules.Duplicate, _ ballots: [Ballot]) -> [Int32] {
    zip(paper, online).map { paper, online in
      guard paper >= 0, online >= 0 else { return max(paper, online) }
      switch rule {
      case .paperPrevails: return paper
      case .onlinePrevails: return online
      case .firstValid:
        return ballots[Int(paper)].precedes(ballots[Int(online)]) ? paper : online
      }
    }
  }
}

private func keepFirst(_ number: Int32, _ ballots: [Ballot], _ kept: inout Int32) {
  guard number >= 0 else { return }
  if kept < 0 || ballots[Int(number)].precedes(ballots[Int(kept)]) { kept = number }
}
