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
    guard let head = try tx.db.latestHead(in: name), builder.size < head.size else { return 0 }
    try tx.db.claim(ledgerMark: LedgerTwin.mark, for: voice.twin.vkey.description, in: name)
    let places = builder.size..<min(head.size, builder.size + Self.most)
    for line in try lines(places, under: head, in: tx) { try builder.append(line) }
    for file in builder.files() { try tx.db.keep(twin: file, in: name) }
    let signed = try SignedHead(of: builder, by: voice.twin, at: tx.now)
    try tx.db.add(twin: signed, in: name)
    return places.count
  }

  /// Reads lines and proves them to be those that the ledger has signed: what was altered or taken away
  /// since then comes under no second signature.
  private func lines(
    _ places: Range<Int>, under head: SignedHead, in tx: Transaction
  ) throws -> [[UInt8]] {
    let files = StoredLedger(db: tx.db, district: district.district)
    let lines = try tx.db.ledgerTexts(places, in: district.district).map { Array($0.utf8) }
    var ledger = try LedgerBuilder(continuing: places.lowerBound, from: files)
    for line in lines { try ledger.append(line) }
    guard ledger.size == places.upperBound else { throw LedgerTrouble.otherLines(places) }
    let tree = TiledTree(size: head.size, files: files)
    let proof = try tree.consistencyProof(from: ledger.size, to: head.size)
    do throws(ProofFault) {
      try proof.verify(from: ledger.root, to: head.root)
    } catch { throw LedgerTrouble.otherLines(places) }
    return lines
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
}

/// What of the twin is said in more than one place.
enum LedgerTwin {
  /// Under which its key is kept.
  static let mark = "vkey.sm3"
  /// Where its files lie, beside those of the ledger.
  static let folder = "sm3"
  /// The line of the ledger that holds one of its checkpoints.
  static let type = "sm3.head"
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
