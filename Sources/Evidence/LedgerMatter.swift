import Civil
import Guomi
import Kernel
import Rulebook
import TransparencyLog

/// Something that is to stand in the ledger: what everybody may know of it, and the content that
/// only a commitment tells.
struct LedgerMatter: Sendable {
  let id: String
  /// In the words of the book: `contract.filed`.
  let type: String
  let at: Instant
  let region: Region
  let actor: String
  /// The matter that this one corrects or takes back.
  let restsOn: String?
  /// Canonical JSON.
  let content: String

  init(
    id: String, type: String, at: Instant, region: Region, organ: String, restsOn: String? = nil,
    content: JSON
  ) throws {
    (self.id, self.type, self.at, self.region) = (id, type, at, region)
    // What the house does by itself is nobody's office.
    actor = organ.isEmpty ? "system" : organ
    self.restsOn = restsOn
    self.content = String(decoding: try CanonicalJSON.bytes(content), as: UTF8.self)
  }

  /// By both hashes: the twin tree rests on no SHA-256 at all.
  ///
  /// - Parameter salt: 32 bytes that nobody can guess, for this matter alone.
  func commitments(_ salt: [UInt8]) throws -> (sha256: String, sm3: String) {
    let content = LedgerContent(salt: salt, text: content)
    guard let sha256 = content.commitment(by: SHA256Hasher()),
      let sm3 = content.commitment(by: SM3Hasher())
    else { throw LedgerTrouble.salt }
    return (sha256, sm3)
  }
}

extension LedgerMatter {
  /// - Parameter organ: whose office recorded it.
  init(_ fact: Fact, in region: Region, organ: String, papers: [String]) throws {
    try self.init(
      id: fact.id, type: fact.kind, at: fact.knownAt, region: region, organ: organ,
      restsOn: fact.supersedes, content: Self.content(of: fact, papers))
  }

  /// All that is known of a fact, its papers by their digests.
  static func content(of fact: Fact, _ papers: [String]) -> JSON {
    .object([
      "id": .text(fact.id), "kind": .text(fact.kind), "on": .text(fact.on.description),
      "knownAt": .number(fact.knownAt.milliseconds), "by": .text(fact.by),
      "subject": named(fact.subject.mapValues(JSON.text)),
      "attributes": named(fact.attributes.mapValues(\.json)),
      "supersedes": fact.supersedes.map(JSON.text),
      "withdraws": fact.withdraws ? .flag(true) : nil,
      "papers": papers.isEmpty ? nil : .texts(papers.sorted()),
    ])
  }

  private static func named(_ values: [String: JSON]) -> JSON {
    .object(values.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) })
  }
}

extension Attribute {
  /// A number that not every reader of JSON can hold is written in digits.
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .number(let number):
      number.magnitude <= CanonicalJSON.largestNumber.magnitude
        ? .number(number) : .text("\(number)")
    case .flag(let flag): .flag(flag)
    case .list(let items): .texts(items)
    }
  }
}
