import Civil
import Storage
import TransparencyLog

/// What a witness signed, and when we heard of it.
struct Cosigned: Sendable {
  let size: Int
  /// Its name in the policy.
  let witness: String
  /// The line as it stands under the note.
  let line: String
  let at: Instant

  init(size: Int, witness: String, line: String, at: Instant) {
    (self.size, self.witness, self.line, self.at) = (size, witness, line, at)
  }

  init(_ row: Row) throws {
    self.init(
      size: try row.int("size"), witness: try row.string("witness"),
      line: try row.string("line"), at: try row.instant("at"))
  }
}

extension Connection {
  func add(_ cosigned: Cosigned, in district: String) throws {
    try run(
      """
      INSERT INTO ledger_cosignature (district, size, witness, line, at)
      VALUES (
        \(district), \(cosigned.size), \(cosigned.witness), \(cosigned.line), \(cosigned.at))
      ON CONFLICT (district, size, witness) DO NOTHING
      """)
  }
}

extension ReadConnection {
  /// Of the checkpoint of this size.
  func cosignatures(of size: Int, in district: String) throws -> [Cosigned] {
    try rows(
      """
      SELECT * FROM ledger_cosignature WHERE district = \(district) AND size = \(size)
      ORDER BY witness
      """
    ).map(Cosigned.init)
  }

  /// The last ones, the largest size first.
  func latestCosignatures(in district: String, limit: Int) throws -> [Cosigned] {
    try rows(
      """
      SELECT * FROM ledger_cosignature WHERE district = \(district)
      ORDER BY size DESC, witness LIMIT \(limit)
      """
    ).map(Cosigned.init)
  }

  /// The largest tree that a witness has signed.
  func lastCosigned(by witness: String, in district: String) throws -> Cosigned? {
    try row(
      """
      SELECT * FROM ledger_cosignature WHERE district = \(district) AND witness = \(witness)
      ORDER BY size DESC LIMIT 1
      """
    ).map(Cosigned.init)
  }

  func head(of size: Int, in district: String) throws -> SignedHead? {
    try row(
      "SELECT * FROM ledger_checkpoint WHERE district = \(district) AND size = \(size)"
    ).map(SignedHead.init)
  }

  /// The checkpoint that a proof of this place is made for: of the last ones the one that most
  /// witnesses have signed, and of these the latest.
  func bestHead(covering position: Int, in district: String) throws -> SignedHead? {
    let last = try latestCosignatures(in: district, limit: 200).filter { $0.size > position }
    let counts = last.reduce(into: [Int: Int]()) { $0[$1.size, default: 0] += 1 }
    let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    if let best { return try head(of: best.key, in: district) }
    return try latestHead(in: district).flatMap { position < $0.size ? $0 : nil }
  }

  /// A checkpoint with all signatures under it.
  func note(of head: SignedHead, in district: String) throws -> String {
    try head.note + cosignatures(of: head.size, in: district).map(\.line).joined()
  }
}
