import Civil
import OwnersVote

extension SecondCounter {
  struct Result: Equatable {
    var total = Side()
    var participating = Side()
    var support: [Side] = []
    var elected: Set<String> = []
    var tied: Set<String> = []
    var substitutes: [String] = []
  }

  /// What the units of a household chose; `nil` for what does not count.
  private func choice(_ unit: Unit, _ election: Election) -> Set<String>? {
    guard let names = standing(for: unit)?.choices[election.id], names.count <= election.seats
    else { return nil }
    return Set(names)
  }

  func result(_ election: Election) -> Result {
    let all = households(.everything)
    let present = all.filter { household in
      household.contains { choice($0, election) != nil }
        || rules.invalidCountsAsParticipation
          && household.contains { standing(for: $0)?.choices[election.id] != nil }
    }
    var result = Result()
    result.total = sum(all, .everything)
    result.participating = sum(present, .everything)
    result.support = election.candidates.map { support($0, present, election) }
    guard quorum(result.participating, result.total) else { return result }
    seat(election, &result)
    return result
  }

  private func support(_ name: String, _ present: [[Unit]], _ election: Election) -> Side {
    var sum = Side()
    for household in present {
      let choices = household.compactMap { choice($0, election) }
      if Set(choices).count == 1, choices[0].contains(name) {
        sum.heads += side(household, .everything).heads
      }
      sum.area += household.filter { choice($0, election)?.contains(name) ?? false }
        .map(\.area.value).reduce(0, +)
    }
    return sum
  }

  /// A seat is safe where fewer than all seats have a better or equal claim, and hopeless where as
  /// many as there are seats have a better one.
  private func seat(_ election: Election, _ result: inout Result) {
    let half = Fraction(1, 2)
    let standing = zip(election.candidates, result.support).filter {
      compare($1.heads, result.participating.heads, half) > 0
        && compare($1.area, result.participating.area, half) > 0
    }
    let whole = result.participating
    var after: [(String, Side)] = []
    for (name, own) in standing {
      let better = standing.filter { claim($1, own, whole) > 0 }.count
      let equal = standing.filter { claim($1, own, whole) == 0 }.count
      if better + equal <= election.seats {
        result.elected.insert(name)
      } else if better < election.seats {
        result.tied.insert(name)
      } else {
        after.append((name, own))
      }
    }
    // Without sorting: the next one is the first whom nobody left over outdoes.
    while let next = after.firstIndex(where: { one in
      after.allSatisfy { claim($0.1, one.1, whole) <= 0 }
    }), result.substitutes.count < rules.substitutes ?? .max {
      result.substitutes.append(after.remove(at: next).0)
    }
  }

  private func claim(_ left: Side, _ right: Side, _ whole: Side) -> Int64 {
    let heads = left.heads - right.heads
    let area = left.area - right.area
    switch rules.ranking {
    case .headsThenArea: return heads != 0 ? heads : area
    case .areaThenHeads: return area != 0 ? area : heads
    case .shareSum:
      let sum = heads * whole.area + area * whole.heads
      return sum != 0 ? sum : area
    }
  }
}
