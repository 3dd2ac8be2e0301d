import Kernel
import Testing
import TransparencyLog

/// Whatever is changed in a stored ledger is noticed, and nothing that strangers send does harm.
@Suite struct MutationTests {
  @Test func `every mutation of stored files is noticed`() throws {
    let log = try SmallLog(entries: 530)
    let paths = log.files.files.keys.sorted()
    var dice = Dice(6)
    for round in 0..<Dice.throwsCount(150) {
      var bad = log
      let path = paths.randomElement(using: &dice) ?? ""
      let bytes = log.files.files[path] ?? []
      switch round % 10 {
      case 0: bad.files.files[path] = nil
      case 1: bad.files.files[path] = log.files.files[paths.first { $0 != path } ?? ""]
      default: bad.files.files[path] = dice.mutated(bytes)
      }
      #expect(try !bad.audit().isGood, "round \(round): \(path)")
    }
  }

  @Test func `mutated notes, proofs, requests and policies are refused or read, never worse`()
    throws
  {
    let log = try SmallLog(entries: 5)
    let proof = try LogProof(
      index: 2, hashes: log.tree.inclusionProof(of: 2, in: 5).hashes, note: log.note())
    let request = try WitnessRequest(
      proof: log.tree.consistencyProof(from: 3, to: 5), note: log.note())
    let policy = "log \(log.signer.vkey)\nwitness a \(Published.witnessKey)\nquorum a\n"
    var dice = Dice(7)
    for _ in 0..<Dice.throwsCount(500) {
      for good in [try log.note().bytes, proof.bytes, request.bytes, Array(policy.utf8)] {
        var bytes = good
        for _ in 0...Int.random(in: 0..<4, using: &dice) { bytes = dice.mutated(bytes) }
        try readAll(bytes, log)
      }
      try readAll(dice.bytes(Int.random(in: 0..<300, using: &dice)), log)
    }
  }

  @Test func `hostile tiles and probes are refused or read, never worse`() throws {
    var dice = Dice(8)
    let probe = Array(#"{"leafIdx":1,"treeSize":9,"root":"","leafHash":"","proof":["AA=="]}"#.utf8)
    for _ in 0..<Dice.throwsCount(500) {
      let size = Int.random(in: 1...600, using: &dice)
      var files = MemoryFiles()
      for tile in TileLayout(size: size).tiles where Bool.random(using: &dice) {
        let length = tile.level == nil ? Int.random(in: 0..<900, using: &dice) : tile.width * 32
        files.files[tile.path] = dice.bytes(length)
      }
      let tree = TiledTree(size: size, files: files)
      refused { _ = try tree.inclusionProof(of: size / 2, in: size) }
      refused { _ = try tree.entry(at: size / 2) }
      refused { _ = try LedgerBuilder(continuing: size, from: files) }
      refused { _ = try Probe(dice.mutated(probe)) }
      refused { _ = try LedgerEntry(dice.mutated(probe)) }
      _ = Tile(
        path: String(decoding: dice.mutated(Array("tile/0/x001/000.p/5".utf8)), as: UTF8.self))
    }
  }

  /// Each reader in turn; what it reads it must be able to write again.
  private func readAll(_ bytes: [UInt8], _ log: SmallLog) throws {
    refused {
      let note = try SignedNote(bytes)
      #expect(note.bytes == bytes)
      _ = try Checkpoint(note)
      _ = try note.signatures(checkedBy: log.verifiers)
    }
    refused {
      let proof = try LogProof(bytes)
      #expect(proof.bytes == bytes)
      try proof.verify(entry: SmallLog.entry(2), logs: log.verifiers)
    }
    refused {
      let request = try WitnessRequest(bytes)
      #expect(request.bytes == bytes)
    }
    refused { try TrustPolicy(bytes).check(log.note()) }
    refused { _ = try VerifierKey(String(decoding: bytes, as: UTF8.self)).verifier() }
  }

  /// A refusal in words is an answer; any other error is not.
  private func refused(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      let isTyped =
        error is InputFault || error is KeyFault || error is StoredFault || error is ProofFault
      #expect(isTyped, "\(error)")
    }
  }
}
