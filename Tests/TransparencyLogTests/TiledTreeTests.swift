import Testing
import TransparencyLog

/// Proofs made from files alone.
@Suite struct TiledTreeTests {
  @Test func `proofs from tiles are the proofs of the tree`() throws {
    var log = try SmallLog()
    var dice = Dice(4)
    for size in [1, 2, 255, 256, 257, 511, 512, 700, 1_030] {
      try log.grow(to: size)
      let tiled = TiledTree(size: size, files: log.files)
      #expect(try tiled.root(at: size) == log.tree.root(at: size))
      for _ in 0..<30 {
        let at = Int.random(in: 1...size, using: &dice)
        let index = Int.random(in: 0..<at, using: &dice)
        #expect(
          try tiled.inclusionProof(of: index, in: at) == log.tree.inclusionProof(of: index, in: at))
        #expect(
          try tiled.consistencyProof(from: index, to: at)
            == log.tree.consistencyProof(from: index, to: at))
        #expect(try tiled.entry(at: index) == SmallLog.entry(index))
      }
      #expect(throws: ProofFault.self) { try tiled.entry(at: size) }
    }
  }

  @Test func `a proof reads two tiles a level at most`() throws {
    final class Counting: LedgerFiles {
      let files: MemoryFiles
      var reads = 0
      init(_ files: MemoryFiles) { self.files = files }
      func bytes(at path: String) -> [UInt8]? {
        reads += 1
        return files.bytes(at: path)
      }
    }
    let log = try SmallLog(entries: 66_000)
    var dice = Dice(5)
    for _ in 0..<20 {
      let counting = Counting(log.files)
      let tiled = TiledTree(size: 66_000, files: counting)
      let index = Int.random(in: 0..<66_000, using: &dice)
      let proof = try tiled.inclusionProof(of: index, in: 66_000)
      try proof.verify(
        SHA256Hasher().leaf(SmallLog.entry(index)), under: log.checkpoint.root)
      #expect(counting.reads <= 6)
    }
    #expect(try log.audit().isGood)
    #expect(
      try LedgerBuilder(continuing: 66_000, from: log.files).root == log.checkpoint.root)
  }

  @Test func `a collected partial tile is read from the full one`() throws {
    var log = try SmallLog(entries: 300)
    let old = TileLayout(size: 300).partials
    let note = try log.note()
    try log.grow(to: 900)
    let now = TileLayout(size: 900)
    for tile in old where now.isCollectable(tile) { log.files.files[tile.path] = nil }
    let tiled = TiledTree(size: 300, files: log.files)
    #expect(try tiled.root(at: 300) == Checkpoint(note).root)
    #expect(try tiled.entry(at: 299) == SmallLog.entry(299))
  }

  @Test func `a ledger goes on where it ended`() throws {
    for size in [0, 1, 255, 256, 300, 512] {
      var log = try SmallLog(entries: size)
      var taken = try LedgerBuilder(continuing: size, from: log.files)
      #expect(taken.root == log.builder.root)
      #expect(taken.files().isEmpty)
      for index in size..<(size + 300) { try taken.append(SmallLog.entry(index)) }
      try log.grow(to: size + 300)
      #expect(taken.root == log.builder.root)
      for file in taken.files() { #expect(log.files.files[file.path] == file.bytes) }
    }
  }

  @Test func `a missing tile is named`() throws {
    var log = try SmallLog(entries: 300)
    log.files.files["tile/0/000"] = nil
    let fault = #expect(throws: StoredFault.self) {
      try TiledTree(size: 300, files: log.files).inclusionProof(of: 3, in: 300)
    }
    #expect(fault?.path == "tile/0/000")
  }
}
