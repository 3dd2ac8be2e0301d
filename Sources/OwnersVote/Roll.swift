import Civil

/// The roll with its names turned into numbers, for communities of a million units.
struct Roll {
  let units: [Unit]
  let number: [String: Int32]
  let owner: [String: Int32]
  let isSpecial: [Bool]
  let isServed: [Bool]
  let area: [Int64]
  /// The owners of all units, one unit after the other, the principal one first.
  private let allOwners: [Int32]
  private let firstOwner: [Int]

  func owners(of unit: Int) -> ArraySlice<Int32> {
    allOwners[firstOwner[unit]..<firstOwner[unit + 1]]
  }

  init(_ units: [Unit]) throws(PollFault) {
    var number = [String: Int32](minimumCapacity: units.count)
    var owner = [String: Int32](minimumCapacity: units.count)
    var allOwners: [Int32] = []
    var firstOwner = [0]
    allOwners.reserveCapacity(units.count)
    firstOwner.reserveCapacity(units.count + 1)
    for (index, unit) in units.enumerated() {
      try Self.check(unit, index)
      guard number.updateValue(Int32(index), forKey: unit.id) == nil else {
        throw PollFault(place: .unit(index), reason: .twice(unit.id))
      }
      for name in unit.owners { allOwners.append(owner.number(of: name)) }
      firstOwner.append(allOwners.count)
    }
    self.units = units
    self.number = number
    self.owner = owner
    self.allOwners = allOwners
    self.firstOwner = firstOwner
    isSpecial = units.map(\.isSpecial)
    isServed = units.map(\.isServed)
    area = units.map(\.area.value)
  }

  private static func check(_ unit: Unit, _ index: Int) throws(PollFault) {
    guard (0...Unit.largest).contains(unit.area.value) else {
      throw PollFault(place: .unit(index), reason: .badArea)
    }
    guard unit.status != .sold || !unit.owners.isEmpty else {
      throw PollFault(place: .unit(index), reason: .noOwner)
    }
    guard unit.owners.count < 2 || Set(unit.owners).count == unit.owners.count else {
      throw PollFault(place: .unit(index), reason: .twice(unit.owners[0]))
    }
  }
}

extension [String: Int32] {
  /// The number of a name; a new name gets the next one.
  fileprivate mutating func number(of name: String) -> Int32 {
    let next = Int32(count)
    return {
      if $0 < 0 { $0 = next }
      return $0
    }(&self[name, default: -1])
  }
}
