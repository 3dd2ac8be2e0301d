import Acts
import Guomi
import Kernel
import Storage
import TransparencyLog

/// Either of the two trees over the lines.
enum LedgerTree: Sendable {
  case ledger, twin
}

/// The exact bytes of a line and its proof: what a citizen takes home. A proof from the ledger's own
/// tree is made for the checkpoint that most witnesses have signed, one from the twin for its last.
struct FetchEntry: Look {
  static let permission = Permission.seeLedger

  let key: String
  var tree = LedgerTree.ledger
  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> FetchedEntry {
    let name = district.district
    guard let line = try sight.db.ledgerLine(key, in: name) else { throw NotFound.entry(key) }
    let (proof, note) =
      switch tree {
      case .ledger: try sight.db.ownProof(of: line.position, in: name)
      case .twin: try sight.db.twinProof(of: line.position, in: name)
      }
    return FetchedEntry(
      position: line.position, bytes: Array(line.entry.utf8),
      proof: try LogProof(
        index: proof.index, hashes: proof.hashes, note: SignedNote(Array(note.utf8))
      ).bytes)
  }
}

extension ReadConnection {
  fileprivate func ownProof(
    of position: Int, in district: String
  ) throws -> (InclusionProof, note: String) {
    guard let head = try bestHead(covering: position, in: district) else { throw NotSealedYet() }
    let tree = TiledTree(size: head.size, files: StoredLedger(db: self, district: district))
    return (
      try tree.inclusionProof(of: position, in: head.size), try note(of: head, in: district)
    )
  }

  fileprivate func twinProof(
    of position: Int, in district: String
  ) throws -> (InclusionProof, note: String) {
    guard let head = try latestTwinHead(in: district), position < head.size else {
      throw NotSealedYet()
    }
    let tree = TiledTree(
      size: head.size, files: StoredTwin(db: self, district: district), by: SM3Hasher())
    return (try tree.inclusionProof(of: position, in: head.size), head.note)
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

  let tree: LedgerTree
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
