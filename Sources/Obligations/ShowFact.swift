import Acts
import Civil
import Facts
import Kernel
import Registry
import Rulebook
import Storage

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
    let book = desk.rules.book
    let duties = try sight.db.obligations(restingOn: stored.fact, book: book, district: district)
      .filter { sight.doer.may(.seeObligations, on: $0) }
    let names = try sight.db.names(
      for: duties.map(\.line), facts: [stored.fact], book: book, district: district)
    let isCurrent = try sight.db.isCurrent(stored.fact, district: district.district)
    return FactPage(
      stored.fact, book: book, names: names,
      papers: try sight.db.evidence(of: [id], district: district.district)[id] ?? [],
      history: try history(of: stored.fact, sight.db),
      successor: try sight.db.successor(of: id, district: district.district), duties: duties,
      may: FactPage.May(
        correct: isCurrent && sight.doer.may(.correctFact, on: stored),
        withdraw: isCurrent && sight.doer.may(.withdrawFact, on: stored)),
      refused: refused, today: sight.today)
  }

  /// What was done to it, and how it came from the one before it.
  private func history(of fact: Fact, _ db: any ReadConnection) throws -> [RecordEntry] {
    try [fact.supersedes, fact.id].compactMap { $0 }.flatMap { id in
      try db.history(of: ID<Fact>(rawValue: id).reference, in: district.district)
    }
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
