import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// Works out what the rulebook makes of some subjects, from the facts about them alone.
struct WorkOut {
  let rules: Rules
  let district: Region
  let asOf: Day
  let knownAt: Instant

  func obligations(_ concerns: [Concern], in db: any ReadConnection) throws -> [Obligation] {
    let issue = try issueFacts(in: db)
    var known: [Thing: [StoredFact]] = [:]
    var found: [Obligation] = []
    for concern in concerns {
      guard let thing = Thing(concern) else { continue }
      let facts = try known[thing] ?? db.facts(about: thing.role, thing.id, district: code)
      known[thing] = facts
      found += obligations(concern, facts: facts, issue: issue)
    }
    return found
  }

  /// - Parameter issue: the facts of the policy's issue; weighed only where the rule needs them,
  ///   so that issuing the policy leaves all other answers as they are.
  func obligations(
    _ concern: Concern, facts: [StoredFact], issue: [StoredFact]
  ) -> [Obligation] {
    let isIssueNeeded = rules.needIssue.contains(concern.rule)
    let known = Set(facts.map(\.fact.id))
    let facts = isIssueNeeded ? facts + issue.filter { !known.contains($0.fact.id) } : facts
    let places = Places(facts, district: district)
    let basis = Basis(facts.map(\.fact.id))
    return rules.evaluator.evaluate(
      concern, facts: facts.map(\.fact), asOf: asOf, knownAt: knownAt
    ).map { Obligation($0, book: rules.book, places: places, basis: basis) }
  }

  /// Recurring duties run from the issue of the policy, whatever they are about.
  func issueFacts(in db: any ReadConnection) throws -> [StoredFact] {
    guard let kind = rules.book.anchors.issued else { return [] }
    return try db.facts(kinds: [kind], under: district)
  }

  /// The duties that the book lays on organs by itself. Time brings new ones: the next month's.
  var standing: [Concern] {
    guard let kind = rules.book.anchors.issued else { return [] }
    return rules.book.concerned(
      by: Fact(id: "", kind: kind, subject: ["district": code], on: asOf, knownAt: knownAt, by: ""))
  }

  private var code: String { district.district }

  /// The thing by which the facts of a concern are found.
  private struct Thing: Hashable {
    let role: String
    let id: String

    init?(_ concern: Concern) {
      guard let lead = concern.subject.min(by: { $0.key < $1.key }) else { return nil }
      (role, id) = lead
    }
  }
}

/// Where facts belong, for saying where a duty belongs.
struct Places {
  private let regions: [String: StoredFact]
  private let district: Region

  init(_ facts: [StoredFact], district: Region) {
    regions = Dictionary(facts.map { ($0.fact.id, $0) }, uniquingKeysWith: { $1 })
    self.district = district
  }

  /// The innermost place that the deciding facts name; of several, the one known last. A duty
  /// that no fact has touched belongs where its street or community lies.
  func region(of it: Determination) -> Region {
    let told = it.facts.compactMap { regions[$0] }.max {
      ($0.region.depth, $0.fact.knownAt, $0.fact.id) < (
        $1.region.depth, $1.fact.knownAt, $1.fact.id
      )
    }
    if let told, told.region.depth > 0 { return told.region }
    let named = it.subject.values.compactMap { Region(code: $0) }
      .filter { $0.district == district.district }
    return named.max { ($0.depth, $0.description) < ($1.depth, $1.description) } ?? district
  }
}

extension Obligation {
  init(_ it: Determination, book: Book, places: Places, basis: Basis) {
    self.init(
      line: ObligationLine(
        key: it.key, rule: it.rule, measure: book.rule(it.rule)?.measure ?? "", bearer: it.bearer,
        recipient: it.to, supervisor: it.supervisor, region: places.region(of: it),
        enterprise: Self.enterprise(it), complex: it.related["complex"], period: it.period,
        state: it.state, triggeredOn: it.trigger, dueOn: it.due, doneOn: it.doneOn),
      version: it.version, scope: it.subject, basis: basis.stored, subject: it.related,
      done: it.progress?.done, needed: it.progress?.needed, nominalOn: it.nominal,
      warnOn: it.warnOn, nextChangeOn: it.nextChange, flags: it.flags.map(\.rawValue),
      missing: it.missing, facts: it.facts, cites: it.cites)
  }

  /// Whose people may see it: the enterprise that owes it, or the one it is about.
  private static func enterprise(_ it: Determination) -> String? {
    if let bearer = it.bearer, SocialCreditCode(bearer) != nil { return bearer }
    return it.related["enterprise"]
  }
}
