import Acts
import Kernel
import Storage
import TransparencyLog

/// The exact bytes of a line, or its proof under the checkpoint that most witnesses have signed: what a citizen takes home.
struct FetchEntry: Look {
  static let permission = Permission.seeLedger

  let key: String
  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> FetchedEntry {
    let name = district.district
    guard let line = try sight.db.ledgerLine(key, in: name) else { throw NotFound.entry(key) }
    guard let head = try sight.db.bestHead(covering: line.position, in: name) else {
      throw NotSealedYet()
    }
    let tree = TiledTree(size: head.size, files: StoredLedger(db: sight.db, district: name))
    let proof = try tree.inclusionProof(of: line.position, in: head.size)
    return FetchedEntry(
      position: line.position, bytes: Array(line.entry.utf8),
      proof: try LogProof(
        index: proof.index, hashes: proof.hashes,
        note: SignedNote(Array(try sight.db.note(of: head, in: name).utf8))
      ).bytes)
  }
}

struct FetchedEntry: Sendable {
  let position: Int
  let bytes: [UInt8]
  let proof: [UInt8]
}

/// The content of a line, for those who may open it.
struct FetchContent: Look {
  static let permission = Permission.openContent

  let key: String
  let district: Region

  func subject(in db: any ReadConnection) throws -> LedgerLine {
    guard let line = try db.ledgerLine(key, in: district.district) else {
      throw NotFound.entry(key)
    }
    return line
  }

  func answer(about line: LedgerLine, in sight: Sight) throws -> LedgerContent {
    guard let content = try sight.db.ledgerContent(of: line.id, in: district.district) else {
      throw NotFound(Message(zh: "这一条的内容已经删去", en: "content of this line"), key)
    }
    return content
  }
}

/// A file of the ledger: a checkpoint, a tile, a bundle of entries.
struct FetchLedgerFile: Look {
  static let permission = Permission.seeLedger

  enum Tree: Sendable { case ledger, twin }

  let tree: Tree
  let path: String
  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> [UInt8] {
    let (db, name) = (sight.db, district.district)
    let files: any LedgerFiles =
      tree == .ledger
      ? StoredLedger(db: db, district: name) : StoredTwin(db: db, district: name)
    guard let bytes = try files.bytes(at: path) else { throw NotFound.entry(path) }
    return bytes
  }
}
