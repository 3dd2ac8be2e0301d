import Acts
import Civil
import Guomi
import Kernel
import Storage
import TransparencyLog

/// Gives what waits its place in the ledger and signs the new state: lines, tree and checkpoint in
/// one transaction. Whoever else does so at the same moment waits, and goes on from there.
///
/// Two servers may both believe that it is for them to do: the lock lets one at a time, and the
/// checkpoints' key lets no size be signed twice.
struct SealLedger: Act {
  static let permission = Permission.sealLedger
  /// One transaction takes so many, that others need not wait long: about 0.1 s.
  static let most = 2_000

  let district: Region
  let voice: LedgerVoice

  func subject(in db: any ReadConnection) -> Region { district }

  /// - Returns: how many were given a place.
  func perform(on district: Region, in tx: Transaction) throws -> Int {
    let name = district.district
    tx.staysPrivate()
    try tx.db.lock("ledger/\(name)")
    try enterTwinHead(in: tx)
    let waiting = try tx.db.waitingMatters(in: name, limit: Self.most)
    guard !waiting.isEmpty else { return 0 }
    try tx.db.claim(ledgerMark: "vkey", for: voice.vkey, in: name)
    var builder = try continued(in: tx)
    let lines = try placed(waiting, onto: &builder, in: tx)
    try tx.db.append(lines, in: name)
    for file in builder.files() { try tx.db.keep(file, in: name) }
    try tx.db.add(try SignedHead(of: builder, by: voice.signer, at: tx.now), in: name)
    return lines.count
  }

  /// Each day's first checkpoint vouches for the twin as it stood: the ledger's witnesses then sign for
  /// both trees. More often would fill the ledger with its own heads.
  private func enterTwinHead(in tx: Transaction) throws {
    let name = district.district
    guard try !tx.db.waitingMatters(in: name, limit: 1).isEmpty,
      let last = try tx.db.latestHead(in: name), last.at.day < tx.today,
      let twin = try tx.db.latestTwinHead(in: name), isSigned(twin)
    else { return }
    let matter = try LedgerMatter(
      id: tx.newID(LedgerMatter.self).rawValue, type: LedgerTwin.type, at: tx.now,
      region: district, organ: tx.doer.organ,
      content: .object(["checkpoint": .text(twin.note)]))
    try tx.db.enter(matter, salt: tx.newSalt())
  }

  /// What somebody wrote there instead is no head of the twin; the doctor tells of it.
  private func isSigned(_ twin: SignedHead) -> Bool {
    guard let verifier = SM2Verifier(voice.twin.vkey),
      let note = try? SignedNote(Array(twin.note.utf8))
    else { return false }
    return (try? note.signatures(checkedBy: [verifier])) != nil
  }

  /// Goes on only from what was signed: a log must never sign two histories.
  private func continued(in tx: Transaction) throws -> LedgerBuilder<SHA256Hasher> {
    guard let head = try tx.db.latestHead(in: district.district) else { return LedgerBuilder() }
    let files = StoredLedger(db: tx.db, district: district.district)
    let builder = try LedgerBuilder(continuing: head.size, from: files)
    guard builder.root == head.root else { throw LedgerTrouble.otherRoot(size: head.size) }
    return builder
  }

  private func placed(
    _ waiting: [WaitingMatter], onto builder: inout LedgerBuilder<SHA256Hasher>,
    in tx: Transaction
  ) throws -> [LedgerLine] {
    var places = try tx.db.ledgerPlaces(
      of: waiting.compactMap(\.restsOn), in: district.district)
    var lines: [LedgerLine] = []
    for matter in waiting {
      let entry = LedgerEntry(
        type: matter.type, at: matter.at.milliseconds, scope: matter.region.description,
        actor: matter.actor,
        references: matter.restsOn.flatMap { places[$0] }.map { [$0] } ?? [],
        commitment: matter.commitment, sm3: matter.sm3)
      let bytes = try entry.bytes()
      let place = try builder.append(bytes)
      places[matter.id] = place
      lines.append(LedgerLine(matter, at: place, entry: String(decoding: bytes, as: UTF8.self)))
    }
    return lines
  }
}
