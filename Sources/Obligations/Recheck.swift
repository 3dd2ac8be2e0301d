import Civil
import Facts
import Rulebook
import Storage

/// Finds out, a whole column at a time, which stored answers still hold: the same facts, the same
/// rule, and the day and state that the rule gives for those facts today. What cannot be told
/// this way is worked out in full, so this can only save work and never change an answer.
struct Recheck: Sendable {
  private let asOf: Day
  private let versions: [String: String]
  private let passes: [String: PopulationPass]

  /// - Parameter isSameBook: who is competent may have changed with the book; then nothing holds
  ///   without being asked.
  init(_ rules: Rules, asOf: Day, isSameBook: Bool) {
    self.asOf = asOf
    let dated = rules.book.rules.filter {
      isSameBook && $0.kind == .deadline && !rules.needIssue.contains($0.id)
    }
    versions = Dictionary(uniqueKeysWithValues: dated.map { ($0.id, $0.version) })
    var passes: [String: PopulationPass] = [:]
    for rule in dated { passes[rule.id] = rules.evaluator.population(rule: rule.id) }
    self.passes = passes
  }

  /// Which of some things must be worked out again: those of which something stored no longer
  /// holds, or of which nothing is stored.
  func findings(
    on things: [ThingFacts], stored range: AnswerRange, in db: any ReadConnection
  ) throws -> Findings {
    var findings = Findings(things)
    for rule in range.rules {
      var dated = DatedAnswers()
      let version = versions[rule]
      try db.scanAnswers(of: rule, in: range) { answer in
        guard let thing = try findings.thing(of: answer) else { return }
        let holds = try version.map {
          try answer.isOfVersion($0) && answer.basis() == things[thing].basis.stored
            && isStill(answer) && (answer.due() == nil || dated.add(answer, of: thing))
        }
        if holds != true { findings.doubt(thing) }
      }
      for thing in dated.failing(passes[rule], asOf: asOf) { findings.doubt(thing) }
    }
    return findings
  }

  /// Time alone has not changed it since.
  private func isStill(_ answer: PassingAnswer) throws -> Bool {
    try answer.nextChange().map { asOf < $0 } ?? true
  }
}

/// The answers of one rule that stand or fall with the days that the rule counts, as columns.
private struct DatedAnswers {
  private var things: [Int] = []
  private var triggers: [Day] = []
  private var done: [Day] = []
  private var stored: [(due: Day, state: State)] = []

  private static let counted: [State] = [.met, .metLate, .late, .open, .dueSoon]

  /// - Returns: `false` if the answer is not of the kind that the columns give.
  mutating func add(_ answer: PassingAnswer, of thing: Int) throws -> Bool {
    guard let due = try answer.due(), let trigger = try answer.trigger(),
      let state = try Self.counted.first(where: { try answer.isIn($0) })
    else { return false }
    things.append(thing)
    triggers.append(trigger)
    done.append(try answer.done() ?? .never)
    stored.append((due, state))
    return true
  }

  /// One pass over the columns: the things whose answer is another now.
  func failing(_ pass: PopulationPass?, asOf: Day) -> [Int] {
    guard let pass else { return things }
    var found: [PopulationPass.Answer] = []
    pass.evaluate(Population(triggers: triggers, done: done), asOf: asOf, into: &found)
    return things.indices.filter {
      stored[$0].due != found[$0].due || stored[$0].state != found[$0].state
    }.map { things[$0] }
  }
}
