import Civil
import Kernel
import Rulebook
import Web

/// One obligation, ready to print: the answer first, then how it came about. All it says of the
/// duty itself is the rulebook's explanation.
struct ObligationPage: Page {
  static let template = "Obligations/Pages/obligation"

  let title: String
  let tag: String
  let tagWords: String
  let lead: String
  let rule: String
  let ruleHref: String
  let complex: String?
  let complexHref: String?
  let rehearsal: String?
  let flags: [String]
  let missing: [String]
  let parties: [PartyLine]
  let dueLine: String?
  let hasStrip: Bool
  let strip: [DayStrip.Cell]
  let steps: [String]
  let hasSteps: Bool
  let clauses: [ClauseLine]
  let laws: [LawLine]
  let readings: [ReadingLines]
  let facts: [FactLines.Line]
  let hasFacts: Bool
  let fulfilment: [String]
  let consequences: [String]
  let hasConsequences: Bool
  let basisNote: String?
  let isPending: Bool
  let record: RecordForm?
  let recorders: String
  let revisions: [RevisionLine]
  let hasRevisions: Bool
  let code: String
  let printed: String

  init(
    asked: AskedAgain, rules: Rules, names: Names, about: [String], facts: FactLines,
    revisions: [Revision], record: RecordForm?, today: Day
  ) {
    let (it, told) = (asked.it, asked.explanation)
    let words = rules.book.words
    title = Self.unstopped(told.conclusion)
    tag = it.state.tag
    tagWords = TimeWords.standing(it.line, on: today, words: words)
    rule = names.rule(it.rule)
    ruleHref = Address("/obligations", [("rule", it.rule)]).description
    complex = names.complex(it.complex)
    complexHref = it.complex.map { "/complexes/\($0)" }
    lead = about.joined(separator: " · ")
    rehearsal = told.watermark
    flags = told.notes
    missing = told.missing
    parties = told.parties.map(PartyLine.init)
    dueLine = Self.dueLine(it, today: today)
    strip = DayStrip(told, calendar: rules.calendar)?.cells ?? []
    hasStrip = !strip.isEmpty
    steps = told.account
    hasSteps = !steps.isEmpty
    clauses = told.clauses.map(ClauseLine.init)
    laws = told.laws.map(LawLine.init)
    readings = ReadingLines.all(told.readings, words: words, today: today)
    self.facts = facts.lines
    hasFacts = !facts.lines.isEmpty
    fulfilment = told.fulfilment.map(\.text) + [told.note].compactMap { $0 }
    consequences = told.consequences.map(\.text)
    hasConsequences = !consequences.isEmpty && it.state.isPending
    basisNote = told.consequences.first?.basis.flatMap { Self.basisNote($0, words) }
    isPending = it.state.isPending
    self.record = record
    recorders = Self.recorders(told.parties)
    self.revisions = revisions.map { RevisionLine($0, words: words, today: today) }
    hasRevisions = !revisions.isEmpty
    code = words.fill("notices.code", ["code": told.code])
    printed = today.chinese
  }

  /// A heading ends without a full stop.
  private static func unstopped(_ sentence: String) -> String {
    sentence.hasSuffix("。") ? String(sentence.dropLast()) : sentence
  }

  /// 2026年10月8日 星期四，原末日 10月1日.
  private static func dueLine(_ it: Obligation, today: Day) -> String? {
    guard let due = it.dueOn else { return nil }
    let line = "\(due.chinese) \(due.weekdayName)"
    guard let nominal = it.nominalOn, nominal != due else { return line }
    return "\(line)（数到 \(nominal.chinese(seenFrom: today))，遇休息日移到这一天）"
  }

  private static func basisNote(_ basis: Rule.BreachBasis, _ words: Words) -> String? {
    basis == .text ? nil : words.fill("consequences.\(basis.rawValue)", [:])
  }

  private static func recorders(_ parties: [NamedParty]) -> String {
    var names: [String] = []
    for party in parties where [.bearer, .to, .supervisor].contains(party.part) {
      if party.id != nil, !names.contains(party.name) { names.append(party.name) }
    }
    return names.joined(separator: "、")
  }
}
