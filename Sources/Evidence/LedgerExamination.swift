import Civil
import Facts
import FoundationEssentials
import Guomi
package import Kernel
import Rulebook
package import Storage
import TransparencyLog

/// What comes of holding the stored ledger against its signature, and the facts against the ledger:
/// whoever changes the database behind the desk is found out here, and told where.
package struct LedgerExamination: Sendable {
  /// Findings beyond these are counted but not kept.
  static let most = 20

  package private(set) var size = 0
  package private(set) var waiting = 0
  /// Facts where there is no ledger at all: it was never begun, or was taken away as a whole.
  package private(set) var unentered = 0
  /// What is wrong, with its place.
  package private(set) var findings: [Message] = []
  package private(set) var findingCount = 0

  package var isGood: Bool { findingCount == 0 }

  /// Reads everything once, a bundle at a time: memory does not grow with the ledger.
  ///
  /// - Parameter voice: whose signatures are asked for. What the database says of its key counts for
  ///   nothing: whoever writes the ledger anew writes that too.
  package init(of district: Region, by voice: LedgerVoice, in db: any ReadConnection) throws {
    let name = district.district
    waiting = try db.waitingCount(in: name)
    let isPlaced = try !db.latestLedgerLines(in: name, limit: 1).isEmpty
    let isSigned = try db.latestHead(in: name) != nil
    guard isPlaced || isSigned || waiting > 0 else {
      unentered = try db.factCount(in: name)
      return
    }
    if isPlaced || isSigned { try examineTrees(of: name, by: voice, in: db) }
    for start in stride(from: 0, to: size, by: Tile.fullWidth) {
      try examine(start..<min(start + Tile.fullWidth, size), of: name, in: db)
    }
    try countFacts(of: name, in: db)
  }

  private mutating func examineTrees(
    of district: String, by voice: LedgerVoice, in db: any ReadConnection
  ) throws {
    let audit = try LedgerAudit(
      of: StoredLedger(db: db, district: district),
      signedBy: [try VerifierKey(voice.vkey).verifier()])
    size = audit.checkpoint?.size ?? 0
    add(audit)
    // A ledger from before the twin has none until it is served again.
    guard try db.latestTwinHead(in: district) != nil,
      let verifier = SM2Verifier(voice.twin.vkey)
    else { return }
    let twin = try LedgerAudit(
      of: StoredTwin(db: db, district: district), signedBy: [verifier], by: SM3Hasher())
    add(twin, in: LedgerTwin.folder + "/")
  }

  /// Says where a tree is not what was signed of it; `folder` where it is not the ledger's own.
  private mutating func add(_ audit: LedgerAudit, in folder: String = "") {
    for fault in audit.differences {
      let path = folder + fault.path
      add(zh: "\(path)：\(fault.message.zh)", en: "\(path): \(fault.message.en)")
    }
    findingCount += audit.differenceCount - audit.differences.count
  }

  private mutating func add(zh: String, en: String) {
    findingCount += 1
    if findings.count < Self.most { findings.append(Message(zh: zh, en: en)) }
  }

  private mutating func examine(
    _ places: Range<Int>, of district: String, in db: any ReadConnection
  ) throws {
    let lines = try db.ledgerLines(places, in: district)
    let ids = lines.map(\.id)
    let contents = try db.ledgerContents(of: ids, in: district)
    let facts = Dictionary(
      try db.facts(ids, district: district).map { ($0.fact.id, $0) }, uniquingKeysWith: { $1 })
    let papers = try db.evidence(of: Array(facts.keys), district: district)
    for line in lines {
      guard let entry = try? LedgerEntry(Array(line.entry.utf8)), line.says(entry) else {
        add(
          zh: "第 \(line.position) 条：各栏与原文不一致",
          en: "line \(line.position): its columns are not what its text says")
        continue
      }
      guard let content = contents[line.id] else { continue }
      guard content.opens(entry) else {
        add(
          zh: "第 \(line.position) 条：内容被改动过",
          en: "line \(line.position): its content was altered")
        continue
      }
      guard !LedgerWords.own.contains(line.type) else { continue }
      let digests = papers[line.id]?.map(\.digest) ?? []
      guard let fact = facts[line.id]?.fact,
        (try? CanonicalJSON.bytes(LedgerMatter.content(of: fact, digests)))
          == Array(content.text.utf8)
      else {
        add(
          zh: "第 \(line.position) 条：事实 \(line.id) 被改动或删去了",
          en: "line \(line.position): the fact \(line.id) was altered or removed")
        continue
      }
    }
  }

  /// A fact that was put in behind the desk has no line.
  private mutating func countFacts(of district: String, in db: any ReadConnection) throws {
    let facts = try db.factCount(in: district)
    let known = try db.factLineCount(besides: LedgerWords.own, in: district)
    if facts > known {
      add(
        zh: "有 \(facts - known) 条事实不在账本里", en: "\(facts - known) facts are not in the ledger")
    }
  }
}

extension LedgerLine {
  /// Whether the columns, which lists are made from, are those of the text that was hashed.
  fileprivate func says(_ entry: LedgerEntry) -> Bool {
    entry.type == type && entry.at == at.milliseconds && entry.scope == region.description
      && entry.actor == actor
  }
}
