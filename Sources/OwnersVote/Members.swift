/// Which heads a person belongs to, and so which ballots are theirs.
struct Members {
  private let roll: Roll
  private let heads: Belonging
  /// The heads whose principal owner the person is, where that is the rule.
  private let own: Belonging?

  init(_ roll: Roll, _ grouping: Heads, _ rule: CountingRules.CoOwnerHead) {
    self.roll = roll
    var heads = Belonging(owners: roll.owner.count)
    var own = rule == .byPrincipalOwner ? heads : nil
    for (unit, head) in grouping.ofUnit.enumerated() {
      let owners = roll.owners(of: unit)
      for owner in owners { heads.add(owner, head) }
      if let first = owners.first { own?.add(first, head) }
    }
    self.heads = heads
    self.own = own
  }

  /// The one head that a ballot without a unit is meant for.
  func head(of owner: String) throws(PollFault.Wrong) -> Int32 {
    let number = try number(of: owner)
    guard let head = own?.only(number) ?? heads.only(number) else {
      throw .init(.severalHeads(owner))
    }
    return head
  }

  func belongs(_ owner: String, to head: Int32) throws(PollFault.Wrong) -> Bool {
    heads.contains(try number(of: owner), head)
  }

  private func number(of owner: String) throws(PollFault.Wrong) -> Int32 {
    guard let number = roll.owner[owner] else { throw .init(.unknownOwner(owner)) }
    return number
  }
}

/// The heads of each owner. Most owners have one, and nothing else is kept for them.
private struct Belonging {
  private var first: [Int32]
  private var more: [Int32: Set<Int32>] = [:]

  init(owners: Int) {
    first = [Int32](repeating: -1, count: owners)
  }

  mutating func add(_ owner: Int32, _ head: Int32) {
    let known = first[Int(owner)]
    if known < 0 {
      first[Int(owner)] = head
    } else if known != head {
      more[owner, default: []].insert(head)
    }
  }

  func only(_ owner: Int32) -> Int32? {
    let head = first[Int(owner)]
    return head >= 0 && more[owner] == nil ? head : nil
  }

  func contains(_ owner: Int32, _ head: Int32) -> Bool {
    first[Int(owner)] == head || more[owner]?.contains(head) ?? false
  }
}

extension PollFault {
  /// A reason whose place is known one level up.
  struct Wrong: Error {
    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }
  }
}
