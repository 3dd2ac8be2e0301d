/// That an entry stands at its place in a tree: the hashes beside its way up to the root.
public struct InclusionProof: Hashable, Sendable {
  /// Counted from 0.
  public let index: Int
  /// How many entries the tree has.
  public let size: Int
  /// The lowest one first.
  public let hashes: [TreeHash]

  public init(index: Int, size: Int, hashes: [TreeHash]) {
    self.index = index
    self.size = size
    self.hashes = hashes
  }

  /// - Parameter leaf: the hash of the entry.
  public func verify(
    _ leaf: TreeHash, under root: TreeHash, by hasher: some TreeHasher = SHA256Hasher()
  ) throws(ProofFault) {
    let computed = try self.root(of: leaf, by: hasher)
    guard computed == root else { throw .otherRoot(computed) }
  }

  /// The root that the tree must have. The number of hashes follows from index and size, so that a
  /// proof for one place never fits another.
  func root(of leaf: TreeHash, by hasher: some TreeHasher) throws(ProofFault) -> TreeHash {
    guard index >= 0, index < size else { throw .noSuchEntry(index, of: size) }
    let inner = (index ^ (size - 1)).bitLength
    let count = inner + (index >> inner).nonzeroBitCount
    guard hashes.count == count else { throw .wrongLength(hashes.count, shouldBe: count) }
    var hash = leaf
    for (level, sibling) in hashes.enumerated() {
      let isLeft = level < inner && (index >> level) & 1 == 0
      hash = isLeft ? hasher.node(hash, sibling) : hasher.node(sibling, hash)
    }
    return hash
  }
}

extension Int {
  /// How many bits a number that is not negative takes: 0 for 0, 3 for 5.
  var bitLength: Int { Int.bitWidth - leadingZeroBitCount }
}
