import Kernel
import Storage
import TransparencyLog

/// The twin tree as files: its own tiles and checkpoint over the lines that both trees share.
struct StoredTwin: LedgerFiles {
  let db: any ReadConnection
  let district: String

  func bytes(at path: String) throws -> [UInt8]? {
    if path == "checkpoint" {
      return try db.latestTwinHead(in: district).map { Array($0.note.utf8) }
    }
    guard let tile = Tile(path: path) else { return nil }
    guard let level = tile.level else {
      return try StoredLedger(db: db, district: district).bytes(at: path)
    }
    return try db.twinHashes(level: level, place: tile.index, in: district)?.beginning(of: tile)
  }
}
