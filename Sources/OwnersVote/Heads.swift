/// The units of the roll gathered into heads. All that the developer still holds is one head; for
/// the rest the community's rule decides.
struct Heads {
  let count: Int
  let ofUnit: [Int32]

  init(_ roll: Roll, _ rule: CountingRules.CoOwnerHead) {
    var gathering = Gathering(owners: roll.owner.count)
    ofUnit = roll.units.indices.map { index in
      if roll.units[index].status != .sold { return gathering.developer() }
      let owners = roll.owners(of: index)
      if rule == .byPrincipalOwner || owners.count == 1 {
        return gathering.head(of: owners[owners.startIndex])
      }
      return gathering.head(of: owners.sorted())
    }
    count = gathering.count
  }
}

/// Numbers heads as they turn up. Most are one owner, so those need no dictionary.
private struct Gathering {
  private(set) var count = 0
  private var ofDeveloper: Int32?
  private var ofOwner: [Int32]
  private var ofSet: [[Int32]: Int32] = [:]

  init(owners: Int) {
    ofOwner = [Int32](repeating: -1, count: owners)
  }

  mutating func developer() -> Int32 {
    let head = ofDeveloper ?? next()
    ofDeveloper = head
    return head
  }

  mutating func head(of owner: Int32) -> Int32 {
    if ofOwner[Int(owner)] < 0 { ofOwner[Int(owner)] = next() }
    return ofOwner[Int(owner)]
  }

  mutating func head(of set: [Int32]) -> Int32 {
    if let head = ofSet[set] { return head }
    let head = next()
    ofSet[set] = head
    return head
  }

  private mutating func next() -> Int32 {
    count += 1
    return Int32(count - 1)
  }
}
