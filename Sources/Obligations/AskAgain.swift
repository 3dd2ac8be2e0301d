import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// What the rulebook says of one obligation when it is asked again from the facts, and why. A page
/// tells this and not what is stored, so that no sentence on it disagrees with the computation.
struct AskedAgain: Sendable {
  let it: Obligation
  let explanation: Explanation

  init(
    _ stored: Obligation, facts: [StoredFact], names: Names, rules: Rules, sight: Sight
  ) throws {
    let known = facts.map(\.fact)
    guard
      let found = rules.evaluator.evaluate(
        Concern(rule: stored.rule, subject: stored.scope), facts: known, asOf: sight.today,
        knownAt: sight.now
      ).first(where: { $0.key == stored.key }),
      let explanation = rules.evaluator.explain(
        found, facts: known, asOf: sight.today, knownAt: sight.now, seenFrom: sight.today,
        naming: names.organ)
    else { throw NotFound(Message(zh: "义务", en: "obligation"), stored.key) }
    it = Obligation(
      found, book: rules.book,
      places: Places(facts, district: Region(stored.region.district)),
      basis: Basis(known.map(\.id)))
    self.explanation = explanation
  }
}

extension ReadConnection {
  /// All that the rulebook weighs for one obligation: what is known about its thing, and of the
  /// policy's issue.
  func facts(weighedFor it: Obligation, rules: Rules) throws -> [StoredFact] {
    let district = it.region.district
    guard let (role, id) = it.scope.min(by: { $0.key < $1.key }) else { return [] }
    let own = try facts(about: role, id, district: district)
    guard rules.needIssue.contains(it.rule), let kind = rules.book.anchors.issued else {
      return own
    }
    let known = Set(own.map(\.fact.id))
    return own
      + (try facts(kinds: [kind], under: Region(district))).filter { !known.contains($0.fact.id) }
  }
}
