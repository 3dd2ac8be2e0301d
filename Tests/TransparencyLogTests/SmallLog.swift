import Foundation
import TransparencyLog

/// Files in memory.
struct MemoryFiles: LedgerFiles {
  var files: [String: [UInt8]] = [:]

  func bytes(at path: String) -> [UInt8]? { files[path] }
}

/// Files of a folder beside the tests.
struct FixtureFiles: LedgerFiles {
  let folder: String

  func bytes(at path: String) -> [UInt8]? { try? Published.fixture("\(folder)/\(path)") }
}

/// A log with a key, grown as far as a test wants it.
struct SmallLog {
  static let name: ExactText = "test.example/ledger"

  let signer: Ed25519Signer
  var builder = LedgerBuilder()
  var files = MemoryFiles()
  /// The same tree by another way.
  var tree = MerkleTree()

  init(entries count: Int = 0) throws {
    signer = Ed25519Signer(name: Self.name, key: try key(7))
    try grow(to: count)
  }

  var checkpoint: Checkpoint {
    Checkpoint(origin: Self.name, size: builder.size, root: builder.root)
  }

  var verifiers: [any NoteVerifier] {
    get throws { [try signer.vkey.verifier()] }
  }

  func note() throws -> SignedNote { try checkpoint.signed(by: signer) }

  static func entry(_ index: Int) -> [UInt8] { Array("entry \(index)".utf8) }

  mutating func grow(to size: Int) throws {
    while builder.size < size {
      let entry = Self.entry(builder.size)
      tree.append(entry: entry)
      try builder.append(entry)
    }
    try publish()
  }

  mutating func publish() throws {
    for file in builder.files() { files.files[file.path] = file.bytes }
    files.files["checkpoint"] = try note().bytes
  }

  func audit(paths: [String] = []) throws -> LedgerAudit {
    try LedgerAudit(of: files, signedBy: try verifiers, paths: paths)
  }
}

struct NoKey: Error {}

/// A key whose seed is one byte thirty-two times.
func key(_ byte: UInt8) throws -> Ed25519Key {
  guard let key = Ed25519Key(seed: [UInt8](repeating: byte, count: 32)) else { throw NoKey() }
  return key
}

/// A key whose seed counts up from a byte.
func key(from first: UInt8) throws -> Ed25519Key {
  guard let key = Ed25519Key(seed: Array(first..<(first + 32))) else { throw NoKey() }
  return key
}
