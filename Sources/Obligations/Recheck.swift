import Civil
import Rulebook

/// Finds out, a whole column at a time, which stored answers still hold: the same facts, the same
/// rule, and the day and state that the rule gives for those facts today. What cannot be told
/// this way is worked out in full, so this can only save work and never change an answer.
struct Recheck: Sendable {
  private let asOf: Day
  private let versions: [String: String]
  private let passes: [String: PopulationPass]
  /// Who is competent may have changed with the book; then nothing holds without being asked.
  private let isSameBook: Bool

  init(_ rules: Rules, asOf: Day, isSameBook: Bool) {
    self.asOf = asOf
    self.isSameBook = isSameBook
    let dated = rules.book.rules.filter {
      $0.kind == .deadline && !rules.needIssue.contains($0.id)
    }
    versions = Dictionary(uniqueKeysWithValues: dated.map { ($0.id, $0.version) })
    passes = isSameBook ? Self.passes(dated, rules) : [:]
  }

  /// The keys of the answers that hold, whatever facts they rest on.
  func holding(_ answers: [StoredAnswer]) -> Set<String> {
    guard isSameBook else { return [] }
    var keys: Set<String> = []
    for (rule, answers) in Dictionary(grouping: answers, by: \.rule) {
      guard let version = versions[rule] else { continue }
      let candidates = answers.filter { $0.version == version && isStill($0) }
      let dated = candidates.filter { $0.due != nil && $0.trigger != nil && isCounted($0.state) }
      keys.formUnion(candidates.filter { $0.due == nil }.map(\.key))
      keys.formUnion(counted(dated, rule))
    }
    return keys
  }

  /// Time alone has not changed it since.
  private func isStill(_ answer: StoredAnswer) -> Bool {
    answer.nextChange.map { asOf < $0 } ?? true
  }

  private func isCounted(_ state: State) -> Bool {
    switch state {
    case .open, .dueSoon, .late, .met, .metLate: true
    default: false
    }
  }

  /// One pass over the columns of one rule.
  private func counted(_ answers: [StoredAnswer], _ rule: String) -> [String] {
    guard let pass = passes[rule] else { return [] }
    let population = Population(
      triggers: answers.map { $0.trigger ?? .never }, done: answers.map { $0.done ?? .never })
    var found: [PopulationPass.Answer] = []
    pass.evaluate(population, asOf: asOf, into: &found)
    return zip(answers, found).compactMap { stored, found in
      stored.due == found.due && stored.state == found.state ? stored.key : nil
    }
  }

  private static func passes(_ dated: [Rule], _ rules: Rules) -> [String: PopulationPass] {
    var passes: [String: PopulationPass] = [:]
    for rule in dated { passes[rule.id] = rules.evaluator.population(rule: rule.id) }
    return passes
  }
}
