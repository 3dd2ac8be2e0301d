import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage
import Web

/// One fact: who recorded it when, with which papers, and what has become of it.
struct ShowFact: Look {
  static let permission = Permission.seeObligations

  let id: String
  let district: Region
  let desk: ObligationsDesk
  var refused: RefusedRecord?

  func subject(in db: any ReadConnection) throws -> StoredFact {
    try db.fact(id, district: district.district)
  }

  func answer(about stored: StoredFact, in sight: Sight) throws -> FactPage {
    let fact = stored.fact
    let names = try sight.db.names(
      for: [], facts: [fact], book: desk.rules.book, district: district)
    let line = FactLines(
      [fact], deciding: [], names: names, book: desk.rules.book,
      evidence: try sight.db.evidence(of: [id], district: district.district), today: sight.today
    ).lines[0]
    let isCurrent = try sight.db.isCurrent(fact, district: district.district)
    return FactPage(
      fact: fact, line: line, complex: names.complex(fact.subject["complex"]),
      isCurrent: isCurrent,
      mayCorrect: isCurrent && sight.doer.may(.correctFact, on: stored),
      mayWithdraw: isCurrent && sight.doer.may(.withdrawFact, on: stored),
      refused: refused, today: sight.today)
  }
}

/// Hands out the bytes of a paper to whoever may see the fact it proves.
struct OpenEvidence: Look {
  static let permission = Permission.seeObligations

  let id: String
  let digest: String
  let district: Region

  func subject(in db: any ReadConnection) throws -> StoredFact {
    try db.fact(id, district: district.district)
  }

  func answer(about stored: StoredFact, in sight: Sight) throws -> Attachment {
    let papers = try sight.db.evidence(of: [id], district: district.district)[id] ?? []
    guard let paper = papers.first(where: { $0.digest == digest }) else {
      throw NotFound(Message(zh: "证明材料", en: "evidence"), digest)
    }
    return paper
  }
}

struct FactPage: Page {
  static let template = "Obligations/Pages/fact"

  let title: String
  let by: String
  let said: String
  let complex: String?
  let evidence: [FactLines.Paper]
  let hasEvidence: Bool
  let isReplaced: Bool
  let original: String?
  let mayCorrect: Bool
  let mayWithdraw: Bool
  let correction: String
  let withdrawal: String
  let on: String
  let why: String
  let problems: [FieldProblem]
  let hasProblems: Bool

  init(
    fact: Fact, line: FactLines.Line, complex: String?, isCurrent: Bool, mayCorrect: Bool,
    mayWithdraw: Bool, refused: RefusedRecord?, today: Day
  ) {
    title = "\(line.day)\(line.what)"
    by = line.by
    said = line.said
    self.complex = complex
    evidence = line.evidence
    hasEvidence = !evidence.isEmpty
    isReplaced = !isCurrent
    original = fact.supersedes.map { "/facts/\($0)" }
    self.mayCorrect = mayCorrect
    self.mayWithdraw = mayWithdraw
    correction = "/facts/\(fact.id)/correction"
    withdrawal = "/facts/\(fact.id)/withdrawal"
    on = refused.map { $0.form["on"] } ?? fact.on.description
    why = refused.map { $0.form["why"] } ?? ""
    problems = refused?.form.problems ?? []
    hasProblems = !problems.isEmpty
  }
}
