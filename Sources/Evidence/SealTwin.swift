import Acts
import Guomi
import Kernel
import Storage
import TransparencyLog

/// Lets the twin tree grow to the last checkpoint and signs it with SM2. It never stands in the way of
/// the ledger: what it has not reached yet it reaches the next time, a portion in each transaction, and
/// so it takes up a ledger that was begun before there was a twin.
struct SealTwin: Act {
  static let permission = Permission.sealLedger
  static let most = 2_000

  let district: Region
  let voice: LedgerVoice

  func subject(in db: any ReadConnection) -> Region { district }

  /// - Returns: by how many lines it grew.
  func perform(on district: Region, in tx: Transaction) throws -> Int {
    let name = district.district
    tx.staysPrivate()
    try tx.db.lock("ledger/\(name)")
    var builder = try continued(in: tx)
    let end = try tx.db.latestHead(in: name)?.size ?? 0
    guard builder.size < end else { return 0 }
    try claim(in: tx)
    let texts = try tx.db.ledgerTexts(
      builder.size..<min(end, builder.size + Self.most), in: name)
    for text in texts { try builder.append(Array(text.utf8)) }
    for file in builder.files() { try tx.db.keep(twin: file, in: name) }
    try tx.db.add(twin: try signed(builder, in: tx), in: name)
    return texts.count
  }

  private func claim(in tx: Transaction) throws {
    let (name, vkey) = (district.district, voice.twin.vkey.description)
    if let known = try tx.db.ledgerMark(LedgerTwin.mark, in: name) {
      guard known == vkey else { throw LedgerTrouble.otherKey(was: known) }
    } else {
      try tx.db.keep(ledgerMark: LedgerTwin.mark, vkey, in: name)
    }
  }

  private func continued(in tx: Transaction) throws -> LedgerBuilder<SM3Hasher> {
    let name = district.district
    guard let head = try tx.db.latestTwinHead(in: name) else {
      return LedgerBuilder(by: SM3Hasher())
    }
    let files = StoredTwin(db: tx.db, district: name)
    let builder = try LedgerBuilder(continuing: head.size, from: files, by: SM3Hasher())
    guard builder.root == head.root else { throw LedgerTrouble.otherRoot(size: head.size) }
    return builder
  }

  private func signed(
    _ builder: LedgerBuilder<SM3Hasher>, in tx: Transaction
  ) throws -> SignedHead {
    let checkpoint = Checkpoint(
      origin: voice.twin.identity.name, size: builder.size, root: builder.root)
    let note = try checkpoint.signed(by: voice.twin)
    return SignedHead(
      size: builder.size, root: builder.root, at: tx.now,
      note: String(decoding: note.bytes, as: UTF8.self))
  }
}

/// What of the twin is said in more than one place.
enum LedgerTwin {
  /// Under which its key is kept.
  static let mark = "vkey.sm3"
  /// Where its files lie, beside those of the ledger.
  static let folder = "sm3"
}

/// Whether the twin tree has not reached the last checkpoint. Two looks at an index.
struct FindTwinBehind: Look {
  static let permission = Permission.sealLedger

  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> Bool {
    let end = try sight.db.latestHead(in: district.district)?.size ?? 0
    return try sight.db.latestTwinHead(in: district.district)?.size ?? 0 < end
  }
}
