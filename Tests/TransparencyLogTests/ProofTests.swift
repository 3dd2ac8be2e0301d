import Testing
import TransparencyLog

/// What a proof proves, and that it proves nothing else.
@Suite struct ProofTests {
  private static let most = 130
  private let hasher = SHA256Hasher()
  private let tree: MerkleTree<SHA256Hasher>
  private let roots: [TreeHash]

  init() throws {
    var tree = MerkleTree()
    for index in 0..<Self.most { tree.append(entry: SmallLog.entry(index)) }
    self.tree = tree
    roots = try (0...Self.most).map { try tree.root(at: $0) }
  }

  private func leaf(_ index: Int) -> TreeHash { hasher.leaf(SmallLog.entry(index)) }

  @Test func `published proofs come out of the tree`() throws {
    var tree = MerkleTree()
    for entry in Published.goldenEntries { tree.append(entry: entry) }
    #expect(try tree.inclusionProof(of: 2, in: 5).hashes.map(\.base64) == Published.proof)
    #expect(
      try tree.consistencyProof(from: 3, to: 5).hashes.map(\.base64)
        == ["rJz7yJeXyybF3GLb2Xerm7pjQsLHiQ3wdsSKX2rQFPU="] + Published.proof)
    var classic = MerkleTree()
    for leaf in Published.classicLeaves { classic.append(entry: leaf) }
    for (proof, starts) in [
      (try classic.inclusionProof(of: 5, in: 8).hashes, ["bc1a0643", "ca854ea1", "d37ee418"]),
      (try classic.consistencyProof(from: 6, to: 8).hashes, ["0ebc5d34", "ca854ea1", "d37ee418"]),
      (try classic.consistencyProof(from: 1, to: 8).hashes, ["96a296d2", "5f083f0a", "6b47aaf2"]),
    ] {
      #expect(proof.map { String("\($0)".prefix(8)) } == starts)
    }
  }

  @Test func `every entry of every tree is proved, and only in its place`() throws {
    for size in 1...Self.most {
      for index in 0..<size {
        let proof = try tree.inclusionProof(of: index, in: size)
        try proof.verify(leaf(index), under: roots[size])
        for (place, count) in [
          (index + 1, size), (index - 1, size), (index ^ 1, size), (size, size), (-1, size),
          (index, index), (index, 0),
        ] where place != index || count != size {
          let wrong = InclusionProof(index: place, size: count, hashes: proof.hashes)
          #expect(throws: ProofFault.self) { try wrong.verify(leaf(index), under: roots[size]) }
        }
      }
    }
  }

  @Test func `a proof with a changed bit, or cut, or with more behind it is refused`() throws {
    var dice = Dice(1)
    for size in 1...Self.most {
      let index = Int.random(in: 0..<size, using: &dice)
      let proof = try tree.inclusionProof(of: index, in: size)
      var bad: [[TreeHash]] = [proof.hashes + [leaf(0)], [leaf(0)] + proof.hashes]
      if !proof.hashes.isEmpty {
        bad += [proof.hashes.dropLast(), Array(proof.hashes.dropFirst())]
      }
      for place in proof.hashes.indices { bad.append(flipped(proof.hashes, place, &dice)) }
      for hashes in bad {
        let wrong = InclusionProof(index: index, size: size, hashes: hashes)
        #expect(throws: ProofFault.self) { try wrong.verify(leaf(index), under: roots[size]) }
      }
      #expect(throws: ProofFault.self) {
        try proof.verify(flipped([leaf(index)], 0, &dice)[0], under: roots[size])
      }
      #expect(throws: ProofFault.self) {
        try proof.verify(leaf(index), under: flipped([roots[size]], 0, &dice)[0])
      }
    }
  }

  @Test func `every older tree is proved to be the beginning of a newer one`() throws {
    var dice = Dice(2)
    for size in 1...70 {
      for old in 1...size {
        let proof = try tree.consistencyProof(from: old, to: size)
        try proof.verify(from: roots[old], to: roots[size])
        var bad = [proof.hashes + [leaf(0)]]
        if let place = proof.hashes.indices.randomElement(using: &dice) {
          bad += [proof.hashes.dropLast(), Array(proof.hashes.dropFirst())]
          bad.append(flipped(proof.hashes, place, &dice))
        }
        for hashes in bad {
          let wrong = ConsistencyProof(old: old, size: size, hashes: hashes)
          #expect(throws: ProofFault.self) { try wrong.verify(from: roots[old], to: roots[size]) }
        }
        #expect(throws: ProofFault.self) {
          try proof.verify(from: flipped([roots[old]], 0, &dice)[0], to: roots[size])
        }
        #expect(throws: ProofFault.self) {
          try proof.verify(from: roots[old], to: flipped([roots[size]], 0, &dice)[0])
        }
      }
    }
  }

  @Test func `sizes of strangers, however large, are refused without harm`() throws {
    let hashes = [TreeHash](repeating: leaf(0), count: 63)
    for (old, size) in [
      (0, 0), (0, 5), (5, 4), (-1, 5), (Int.min, Int.max), (Int.max, Int.max), (1, Int.max),
      (Int.max - 1, Int.max), (1 << 62, Int.max), (Int.max, Int.min),
    ] {
      for count in [0, 1, 2, 61, 62, 63] {
        let consistency = ConsistencyProof(old: old, size: size, hashes: Array(hashes[..<count]))
        #expect(throws: ProofFault.self) { try consistency.verify(from: leaf(1), to: leaf(2)) }
        let inclusion = InclusionProof(index: old, size: size, hashes: Array(hashes[..<count]))
        #expect(throws: ProofFault.self) { try inclusion.verify(leaf(1), under: leaf(2)) }
      }
    }
    #expect(throws: ProofFault.noSuchEntry(5, of: 5)) { try tree.inclusionProof(of: 5, in: 5) }
    #expect(throws: ProofFault.noSuchSize(131, of: 130)) { try tree.root(at: 131) }
    #expect(throws: ProofFault.self) { try tree.consistencyProof(from: 6, to: 5) }
    #expect(throws: ProofFault.self) { try tree.consistencyProof(from: -1, to: 5) }
    #expect(try tree.consistencyProof(from: 0, to: 5).hashes.isEmpty)
  }

  private func flipped(_ hashes: [TreeHash], _ place: Int, _ dice: inout Dice) -> [TreeHash] {
    var hashes = hashes
    var bytes = hashes[place].bytes
    bytes[Int.random(in: 0..<32, using: &dice)] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    if let hash = TreeHash(bytes) { hashes[place] = hash }
    return hashes
  }
}
