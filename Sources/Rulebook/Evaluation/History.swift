import Civil

/// Something that happened, as the facts have it after all corrections. A class, because it is
/// handed on many times and never changed.
final class Happening: Sendable {
  let fact: Fact
  /// The id of the first fact of its chain of corrections: it stays when the day is corrected.
  let root: String

  var day: Day { fact.on }

  init(fact: Fact, root: String) {
    self.fact = fact
    self.root = root
  }
}

/// What was known at a moment: corrections carried out, what was taken back set apart, everything
/// in the order of the days on which it happened.
struct History {
  private(set) var happenings: [Happening] = []
  private(set) var withdrawn: [Happening] = []

  init(_ facts: some Sequence<Fact>, knownAt: Instant) {
    var chained: [String: [Fact]] = [:]
    let visible = facts.filter { $0.knownAt <= knownAt }
    guard visible.contains(where: { $0.supersedes != nil }) else {
      happenings = visible.map { Happening(fact: $0, root: $0.id) }
      happenings.sort(by: Self.isEarlier)
      return
    }
    let links = Self.links(visible)
    for fact in visible {
      if fact.supersedes == nil, links.heads[fact.id] == nil {
        happenings.append(Happening(fact: fact, root: fact.id))
      } else {
        chained[links.root(of: fact), default: []].append(fact)
      }
    }
    for (root, versions) in chained { settle(versions, root: root) }
    happenings.sort(by: Self.isEarlier)
    withdrawn.sort(by: Self.isEarlier)
  }

  /// The version that became known last stands, of two at one moment the one that corrects the
  /// other; what it takes back is set apart.
  private mutating func settle(_ versions: [Fact], root: String) {
    let parents = Dictionary(versions.map { ($0.id, $0.supersedes) }, uniquingKeysWith: { $1 })
    let versions = versions.map { (fact: $0, depth: Self.depth(of: $0.id, in: parents)) }
      .sorted { ($0.fact.knownAt, $0.depth, $0.fact.id) < ($1.fact.knownAt, $1.depth, $1.fact.id) }
      .map(\.fact)
    guard let last = versions.last else { return }
    if last.withdraws {
      let taken = versions.last { !$0.withdraws } ?? last
      withdrawn.append(Happening(fact: taken, root: root))
    } else {
      happenings.append(Happening(fact: last, root: root))
    }
  }

  /// How many corrections lead to it; a circle ends where it began.
  private static func depth(of id: String, in parents: [String: String?]) -> Int {
    var seen: Set<String> = [id]
    var next = id
    while let parent = parents[next] ?? nil, seen.insert(parent).inserted { next = parent }
    return seen.count
  }

  private static func isEarlier(_ left: Happening, _ right: Happening) -> Bool {
    if left.day != right.day { return left.day < right.day }
    return (left.day, left.fact.knownAt, left.root, left.fact.kind)
      < (right.day, right.fact.knownAt, right.root, right.fact.kind)
  }

  private struct Links {
    var parents: [String: String] = [:]
    /// Ids that a correction points to.
    var heads: [String: Bool] = [:]

    func root(of fact: Fact) -> String {
      var id = fact.id
      var seen: Set<String> = [id]
      while let parent = parents[id] {
        // Facts that correct each other in a circle are one thing under their smallest id.
        guard seen.insert(parent).inserted else { return seen.min() ?? id }
        id = parent
      }
      return id
    }
  }

  private static func links(_ facts: [Fact]) -> Links {
    var links = Links()
    for fact in facts {
      guard let parent = fact.supersedes else { continue }
      links.parents[fact.id] = parent
      links.heads[parent] = true
    }
    return links
  }
}
