import Kernel
import Storage
import TransparencyLog

/// The ledger as files, read from the database: entries from their lines, tiles from the tree.
/// A partial tile is the beginning of what stands there now, so none has to be kept or collected.
struct StoredLedger: LedgerFiles {
  let db: any ReadConnection
  let district: String

  func bytes(at path: String) throws -> [UInt8]? {
    if path == "checkpoint" {
      return try db.latestHead(in: district).map {
        Array(try db.note(of: $0, in: district).utf8)
      }
    }
    guard let tile = Tile(path: path) else { return nil }
    guard let level = tile.level else { return try bundle(tile) }
    return try db.ledgerHashes(level: level, place: tile.index, in: district)?.beginning(of: tile)
  }

  private func bundle(_ tile: Tile) throws -> [UInt8]? {
    let first = tile.index * Tile.fullWidth
    let texts = try db.ledgerTexts(first..<(first + tile.width), in: district)
    guard texts.count == tile.width else { return nil }
    return try EntryBundle.bytes(texts.map { Array($0.utf8) })
  }
}

extension [UInt8] {
  /// What a tile was when it was shorter. `nil` where it never was as long.
  func beginning(of tile: Tile) -> [UInt8]? {
    let length = tile.width * TreeHash.byteCount
    return count >= length ? Array(prefix(length)) : nil
  }
}
