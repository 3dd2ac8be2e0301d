/// Finds out for which units a ballot is meant.
struct ReceivingDesk {
  enum Meant {
    case head(Int32)
    case units([Int32])
  }

  let roll: Roll
  let grouping: Heads
  let members: Members

  func receive(_ ballot: Ballot, _ index: Int) throws(PollFault) -> Meant {
    do {
      return try meant(ballot)
    } catch {
      throw PollFault(place: .ballot(index), reason: error.reason)
    }
  }

  private func meant(_ ballot: Ballot) throws(PollFault.Wrong) -> Meant {
    if let names = ballot.units { return .units(try units(names, of: ballot)) }
    guard let name = ballot.unit else { return .head(try members.head(of: ballot.owner)) }
    return .head(try head(of: name, for: ballot.owner).head)
  }

  private func units(_ names: [String], of ballot: Ballot) throws(PollFault.Wrong) -> [Int32] {
    guard !names.isEmpty else { throw .init(.noUnits) }
    var units: [Int32] = []
    var common: Int32?
    for name in names + (ballot.unit.map { [$0] } ?? []) {
      let (unit, head) = try head(of: name, for: ballot.owner)
      guard common == nil || common == head else { throw .init(.unitsOfSeveralHeads) }
      common = head
      if units.count < names.count { units.append(unit) }
    }
    return units
  }

  private func head(
    of name: String, for owner: String
  ) throws(PollFault.Wrong) -> (unit: Int32, head: Int32) {
    guard let unit = roll.number[name] else { throw .init(.unknownUnit(name)) }
    let head = grouping.ofUnit[Int(unit)]
    guard try members.belongs(owner, to: head) else { throw .init(.notOwned(name)) }
    return (unit, head)
  }
}
