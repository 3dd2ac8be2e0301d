import Civil
import Rulebook

/// Who has what part in it.
struct PartyLine: Sendable {
  let label: String
  let name: String

  init(_ party: NamedParty) {
    name = party.name
    label =
      switch party.part {
      case .bearer: "谁来办"
      case .to: "报给谁"
      case .with: "会同"
      case .supervisor: "谁监督"
      }
  }
}

/// A clause of the policy, word for word.
struct ClauseLine: Sendable {
  let text: String
  let source: String
  let name: String
  let hash: String
  /// Where it stands in the whole text.
  let href: String

  init(_ clause: CitedClause) {
    text = clause.text
    source = clause.source
    name = clause.name
    hash = String(clause.hash.prefix(12))
    href = PolicyPage.href(clause.citation)
  }
}

/// An article that is cited but not copied.
struct LawLine: Sendable {
  let name: String
  let gist: String
  /// Set where nobody has held it against the official text.
  let isUnverified: Bool

  init(_ law: CitedLaw) {
    name = law.name
    gist = law.gist
    isUnverified = law.verified != .read
  }
}

/// A determination that came out differently, before and after.
struct RevisionLine: Sendable {
  let when: String
  let what: String
  /// Without the days.
  let states: String
  let cause: String

  init(_ it: Revision, words: Words, today: Day) {
    func side(_ state: State?, _ due: Day?) -> String {
      let name = state.map(words.state) ?? "—"
      return due.map { "\(name)（\($0.chinese(seenFrom: today))）" } ?? name
    }
    when = it.at.day.chinese(seenFrom: today)
    states = "\(side(it.stateBefore, nil)) → \(side(it.stateAfter, nil))"
    what = "\(side(it.stateBefore, it.dueBefore)) → \(side(it.stateAfter, it.dueAfter))"
    cause =
      switch it.cause {
      case .fact: "登记或更正了事实"
      case .rule: "规则手册改了"
      case .calendar: "放假安排改了"
      }
  }
}
