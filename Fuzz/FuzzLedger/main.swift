import FuzzDriver
import Kernel
import TransparencyLog

// Throws damaged notes, proofs and tiles at everything that reads them; see FuzzDriver.

/// The same bytes, whatever is asked for.
private struct OneFile: LedgerFiles {
  let bytes: [UInt8]

  func bytes(at path: String) -> [UInt8]? { path.hasSuffix("255") ? nil : bytes }
}

private let key = VerifierKey(
  name: "a", kind: VerifierKey.Kind.ed25519, publicKey: [UInt8](repeating: 1, count: 32))

private func expect(_ written: [UInt8], _ read: [UInt8]) {
  precondition(written == read, "is written in another way than it was read")
}

/// Refusals are answers; anything else that is thrown is a fault. What was read is what is written.
private func read(_ bytes: [UInt8], as kind: UInt8) {
  do {
    switch kind % 8 {
    case 0:
      let note = try SignedNote(bytes)
      expect(note.bytes, bytes)
      _ = try Checkpoint(note)
      _ = try note.signatures(checkedBy: [try key.verifier()])
    case 1:
      let proof = try LogProof(bytes)
      expect(proof.bytes, bytes)
      try proof.verify(entry: [], logs: [try key.verifier()])
    case 2:
      _ = try TiledTree(size: 1 + bytes.count % 600, files: OneFile(bytes: bytes)).entry(at: 0)
    case 3: expect(try WitnessRequest(bytes).bytes, bytes)
    case 4: _ = try TrustPolicy(bytes).isQuorum(["a"])
    case 5: _ = try Probe(bytes)
    case 6: expect(try LedgerEntry(bytes).bytes(), bytes)
    default:
      let text = String(decoding: bytes, as: UTF8.self)
      if let tile = Tile(path: text) { expect(Array(tile.path.utf8), bytes) }
      expect(Array(try VerifierKey(text).description.utf8), Array(text.utf8))
    }
  } catch {
    precondition(
      error is InputFault || error is KeyFault || error is StoredFault || error is ProofFault,
      "a strange error: \(error)")
  }
}

fuzz { read($0, as: $1) }
