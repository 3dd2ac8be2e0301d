import Civil
import OwnersVote

/// The count once more, written from the rules in another manner: every question is asked of the
/// lists as they are, by names, again and again. Slow, and sharing nothing with the counter.
struct SecondCounter {
  let poll: Poll
  /// The rules to count by; whom a ballot speaks for is always settled by those of the poll.
  let rules: CountingRules

  init(_ poll: Poll, _ rules: CountingRules? = nil) {
    self.poll = poll
    self.rules = rules ?? poll.rules
  }

  // MARK: Heads

  func head(of unit: Unit, _ rule: CountingRules.CoOwnerHead) -> String {
    if unit.status != .sold { return "(developer)" }
    if rule == .byPrincipalOwner { return unit.owners[0] }
    return unit.owners.sorted().joined(separator: " & ")
  }

  func heads(of person: String) -> Set<String> {
    let rule = poll.rules.coOwnerHead
    let theirs = poll.units.filter { $0.owners.contains(person) }
    let own = Set(theirs.filter { $0.owners.first == person }.map { head(of: $0, rule) })
    if rule == .byPrincipalOwner, own.count == 1 { return own }
    return Set(theirs.map { head(of: $0, rule) })
  }

  // MARK: Ballots

  /// The units a ballot speaks for; `nil` where that cannot be told.
  func meant(by ballot: Ballot) -> Set<String>? {
    let rule = poll.rules.coOwnerHead
    let named = poll.units.filter { ballot.units?.contains($0.id) ?? false || $0.id == ballot.unit }
    let isNamed = ballot.units != nil || ballot.unit != nil
    let heads = isNamed ? Set(named.map { head(of: $0, rule) }) : heads(of: ballot.owner)
    guard heads.count == 1, let meant = heads.first else { return nil }
    let whole = poll.units.filter { head(of: $0, rule) == meant }
    guard whole.contains(where: { $0.owners.contains(ballot.owner) }) else { return nil }
    return Set(ballot.units ?? whole.map(\.id))
  }

  func standing(for unit: Unit) -> Ballot? {
    let all = poll.ballots.filter { meant(by: $0)?.contains(unit.id) ?? false }
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    let paper = all.first { $0.channel == .paper }
    let online = all.first { $0.channel == .online }
    switch rules.duplicate {
    case .firstValid: return all.first
    case .onlinePrevails: return online ?? paper
    case .paperPrevails: return paper ?? online
    }
  }

  // MARK: What counts

  func countsArea(_ unit: Unit, _ scope: Motion.Scope) -> Bool {
    if case .units(let ids) = scope {
      return ids.contains(unit.id) && countsArea(unit, .everything)
    }
    guard unit.kind == "parkingSpace" else { return true }
    switch rules.specialSpace {
    case .exclude: return false
    case .onlyOwnMatters: return scope == .parkingSpaces
    case .includeArea, .includeAreaAndHeads: return true
    }
  }

  func countsHead(_ unit: Unit, _ scope: Motion.Scope) -> Bool {
    countsArea(unit, scope)
      && !(unit.kind == "parkingSpace" && rules.specialSpace == .includeArea)
  }

  /// Every head with its counted units.
  func households(_ scope: Motion.Scope) -> [[Unit]] {
    let counted = poll.units.filter { countsArea($0, scope) }
    return Dictionary(grouping: counted) { head(of: $0, rules.coOwnerHead) }.values.map { $0 }
  }

  func side(_ units: [Unit], _ scope: Motion.Scope) -> Side {
    Side(
      heads: units.contains { countsHead($0, scope) } ? 1 : 0,
      area: units.map(\.area.value).reduce(0, +))
  }

  func sum(_ households: [[Unit]], _ scope: Motion.Scope) -> Side {
    households.map { side($0, scope) }.reduce(Side(), +)
  }

  /// `part ÷ whole` against a share, by cross-multiplication.
  func compare(_ part: Int64, _ whole: Int64, _ share: Fraction) -> Int64 {
    whole == 0 ? -1 : part * share.denominator - whole * share.numerator
  }

  func quorum(_ part: Side, _ total: Side) -> Bool {
    compare(part.heads, total.heads, rules.participation) >= 0
      && compare(part.area, total.area, rules.participation) >= 0
  }
}
