package import Kernel
package import Storage
import TransparencyLog

/// The ledger as files that any web server can hand out: bundles, tiles, then the checkpoint, so
/// that nothing ever points to what is not there.
package struct LedgerExport: Sendable {
  package let size: Int
  /// As a client is told to trust it.
  package let vkey: String
  private let district: String

  /// - Throws: `NotFound` while nothing has been signed.
  package init(of district: Region, in db: any ReadConnection) throws {
    self.district = district.district
    guard let head = try db.latestHead(in: self.district),
      let vkey = try db.ledgerMark("vkey", in: self.district)
    else {
      throw NotFound(Message(zh: "账本还没有签过名，没有可导出的", en: "signed ledger"), "checkpoint")
    }
    (size, self.vkey) = (head.size, vkey)
  }

  /// Whether this ledger is the one that had signed such a checkpoint, with nothing rewritten since.
  package func grew(from note: [UInt8], in db: any ReadConnection) throws -> Bool {
    guard let older = try? Checkpoint(SignedNote(note)), let key = try? VerifierKey(vkey),
      older.origin == key.identity.name, older.size <= size
    else { return false }
    let tree = TiledTree(size: size, files: StoredLedger(db: db, district: district))
    return try tree.root(at: older.size) == older.root
  }

  /// Hands out every file in the order in which it is to be written. A bundle at a time is held.
  ///
  /// - Parameter isThere: whether a full tile was written before; it never changes.
  package func write(
    from db: any ReadConnection, isThere: (String) -> Bool,
    to file: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let stored = StoredLedger(db: db, district: district)
    for tile in TileLayout(size: size).tiles where !tile.isFull || !isThere(tile.path) {
      guard let bytes = try stored.bytes(at: tile.path) else { throw LedgerTrouble.head }
      try file(tile.path, bytes)
    }
    guard let note = try stored.bytes(at: "checkpoint") else { throw LedgerTrouble.head }
    try file("checkpoint", note)
  }

  /// The twin tree in a folder of its own, a whole ledger by itself with the same bundles. Nothing
  /// where none was signed yet.
  ///
  /// - Returns: the key that signs it.
  package func writeTwin(
    from db: any ReadConnection, isThere: (String) -> Bool,
    to file: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws -> String? {
    guard let head = try db.latestTwinHead(in: district),
      let vkey = try db.ledgerMark(LedgerTwin.mark, in: district)
    else { return nil }
    let stored = StoredTwin(db: db, district: district)
    let tiles = TileLayout(size: head.size).tiles.map { ($0, "\(LedgerTwin.folder)/\($0.path)") }
    for (tile, path) in tiles where !tile.isFull || !isThere(path) {
      guard let bytes = try stored.bytes(at: tile.path) else { throw LedgerTrouble.head }
      try file(path, bytes)
    }
    try file("\(LedgerTwin.folder)/checkpoint", Array(head.note.utf8))
    return vkey
  }
}
