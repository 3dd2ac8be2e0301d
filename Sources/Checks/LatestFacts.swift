import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// What was recorded last about each complex, for checks that rest on facts.
extension ReadConnection {
  /// By complex: the latest fact of a kind that states all of this and was not corrected.
  func latest(
    _ kind: String, stating attributes: [String], in district: Region
  ) throws -> [String: Fact] {
    var latest: [String: Fact] = [:]
    for fact in try standing(kind, in: district)
    where attributes.allSatisfy({ fact.attributes[$0] != nil }) {
      guard let complex = fact.subject["complex"] else { continue }
      if let known = latest[complex], known.on > fact.on { continue }
      latest[complex] = fact
    }
    return latest
  }

  /// Every fact of a kind that no later one replaces or withdraws, as it became known.
  func standing(_ kind: String, in district: Region) throws -> [Fact] {
    let all = try facts(kinds: [kind], under: district).map(\.fact)
    let replaced = Set(all.compactMap(\.supersedes))
    return all.filter { !$0.withdraws && !replaced.contains($0.id) }
  }
}

extension Fact {
  func number(_ attribute: String) -> Int? {
    if case .number(let number) = attributes[attribute] { Int(number) } else { nil }
  }

  func text(_ attribute: String) -> String? {
    if case .text(let text) = attributes[attribute] { text } else { nil }
  }

  func day(_ attribute: String) -> Day? { text(attribute).flatMap { Day($0) } }
}
