import Civil
import FoundationEssentials
import Kernel
import Storage
import TransparencyLog

/// What was signed, and when by our clock. The time is not part of what is signed.
struct SignedHead: Sendable {
  let size: Int
  let root: TreeHash
  let at: Instant
  /// As it is handed out.
  let note: String

  init(size: Int, root: TreeHash, at: Instant, note: String) {
    (self.size, self.root, self.at, self.note) = (size, root, at, note)
  }

  /// Signs what a tree is now. A ledger is called what its key is called.
  init(
    of builder: LedgerBuilder<some TreeHasher>, by signer: some NoteSigner, at: Instant
  ) throws {
    let checkpoint = Checkpoint(
      origin: signer.identity.name, size: builder.size, root: builder.root)
    let note = try checkpoint.signed(by: signer)
    self.init(
      size: builder.size, root: builder.root, at: at,
      note: String(decoding: note.bytes, as: UTF8.self))
  }

  init(_ row: Row) throws {
    size = try row.int("size")
    guard let root = TreeHash(base64: try row.string("root")) else { throw LedgerTrouble.head }
    self.root = root
    at = try row.instant("at")
    note = try row.string("note")
  }
}

extension ReadConnection {
  func latestHead(in district: String) throws -> SignedHead? {
    try row(
      """
      SELECT * FROM ledger_checkpoint WHERE district = \(district) ORDER BY size DESC LIMIT 1
      """
    ).map(SignedHead.init)
  }

  func ledgerMark(_ name: String, in district: String) throws -> String? {
    try row("SELECT value FROM ledger_mark WHERE district = \(district) AND name = \(name)")?
      .string("value")
  }

  /// The hashes of a tile that stand there by now, perhaps more than were asked for.
  func ledgerHashes(level: Int, place: Int, in district: String) throws -> [UInt8]? {
    let row = try row(
      """
      SELECT hashes FROM ledger_tile
      WHERE district = \(district) AND level = \(level) AND place = \(place)
      """)
    return try row.flatMap { Data(base64Encoded: try $0.string("hashes")) }.map(Array.init)
  }
}

extension Connection {
  func add(_ head: SignedHead, in district: String) throws {
    try run(
      """
      INSERT INTO ledger_checkpoint (district, size, at, root, note)
      VALUES (\(district), \(head.size), \(head.at), \(head.root.base64), \(head.note))
      """)
  }

  /// A growing tile takes the place of what it was: its beginning is the same.
  func keep(_ file: LedgerFile, in district: String) throws {
    guard let level = file.tile.level else { return }
    try run(
      """
      INSERT INTO ledger_tile (district, level, place, hashes)
      VALUES (\(district), \(level), \(file.tile.index), \(Data(file.bytes).base64EncodedString()))
      ON CONFLICT (district, level, place) DO UPDATE SET hashes = excluded.hashes
      """)
  }

  /// A ledger has one key for good. A server with another one signs nothing.
  func claim(ledgerMark name: String, for vkey: String, in district: String) throws {
    if let known = try ledgerMark(name, in: district) {
      guard known == vkey else { throw LedgerTrouble.otherKey(was: known) }
    } else {
      try keep(ledgerMark: name, vkey, in: district)
    }
  }

  func keep(ledgerMark name: String, _ value: String, in district: String) throws {
    try run(
      """
      INSERT INTO ledger_mark (district, name, value) VALUES (\(district), \(name), \(value))
      ON CONFLICT (district, name) DO UPDATE SET value = excluded.value
      """)
  }
}
