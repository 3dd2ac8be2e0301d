import FoundationEssentials
import Kernel
import Storage
import TransparencyLog

/// The tree of SM3 hashes over the same lines, and what was signed of it.
extension ReadConnection {
  func latestTwinHead(in district: String) throws -> SignedHead? {
    try row(
      """
      SELECT * FROM ledger_twin_checkpoint WHERE district = \(district)
      ORDER BY size DESC LIMIT 1
      """
    ).map(SignedHead.init)
  }

  /// The hashes of a tile that stand there by now, perhaps more than were asked for.
  func twinHashes(level: Int, place: Int, in district: String) throws -> [UInt8]? {
    let row = try row(
      """
      SELECT hashes FROM ledger_twin_tile
      WHERE district = \(district) AND level = \(level) AND place = \(place)
      """)
    return try row.flatMap { Data(base64Encoded: try $0.string("hashes")) }.map(Array.init)
  }
}

extension Connection {
  func add(twin head: SignedHead, in district: String) throws {
    try run(
      """
      INSERT INTO ledger_twin_checkpoint (district, size, at, root, note)
      VALUES (\(district), \(head.size), \(head.at), \(head.root.base64), \(head.note))
      """)
  }

  /// A growing tile takes the place of what it was: its beginning is the same. The lines themselves
  /// are kept once, for both trees.
  func keep(twin file: LedgerFile, in district: String) throws {
    guard let level = file.tile.level else { return }
    try run(
      """
      INSERT INTO ledger_twin_tile (district, level, place, hashes)
      VALUES (\(district), \(level), \(file.tile.index), \(Data(file.bytes).base64EncodedString()))
      ON CONFLICT (district, level, place) DO UPDATE SET hashes = excluded.hashes
      """)
  }
}
