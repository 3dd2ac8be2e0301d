/// That a tree is an older one with more entries behind it: nothing in between was changed.
public struct ConsistencyProof: Hashable, Sendable {
  /// How many entries the older tree has.
  public let old: Int
  public let size: Int
  public let hashes: [TreeHash]

  public init(old: Int, size: Int, hashes: [TreeHash]) {
    self.old = old
    self.size = size
    self.hashes = hashes
  }

  /// An older tree without entries proves nothing and is refused.
  public func verify(
    from oldRoot: TreeHash, to root: TreeHash, by hasher: some TreeHasher = SHA256Hasher()
  ) throws(ProofFault) {
    guard old > 0, old <= size else { throw .noSuchSize(old, of: size) }
    guard old < size else { return try verifySame(oldRoot, root) }
    let inner = ((old - 1) ^ (size - 1)).bitLength
    let count = try checkedCount(inner)
    let shift = old.trailingZeroBitCount
    let isPower = old == 1 << shift
    let seed = isPower ? oldRoot : hashes[0]
    let path = Path(
      hashes: hashes.suffix(isPower ? count : count - 1), inner: inner - shift,
      mask: (old - 1) >> shift)
    let computed = (old: path.oldRoot(from: seed, hasher), new: path.root(from: seed, hasher))
    guard computed.old == oldRoot else { throw .otherOldRoot(computed.old) }
    guard computed.new == root else { throw .otherRoot(computed.new) }
  }

  private func verifySame(_ oldRoot: TreeHash, _ root: TreeHash) throws(ProofFault) {
    guard hashes.isEmpty else { throw .wrongLength(hashes.count, shouldBe: 0) }
    guard oldRoot == root else { throw .otherRoot(oldRoot) }
  }

  /// The number of hashes, which both sizes decide.
  private func checkedCount(_ inner: Int) throws(ProofFault) -> Int {
    let shift = old.trailingZeroBitCount
    let border = ((old - 1) >> inner).nonzeroBitCount
    let count = (old == 1 << shift ? 0 : 1) + inner - shift + border
    guard hashes.count == count else { throw .wrongLength(hashes.count, shouldBe: count) }
    return count
  }

  /// The way from the last subtree of the older tree up to both roots.
  private struct Path {
    let hashes: ArraySlice<TreeHash>
    /// So many hashes lie beside the way before it runs along the right edge.
    let inner: Int
    /// Bit by bit, whether the way comes from the right.
    let mask: Int

    func oldRoot(from seed: TreeHash, _ hasher: some TreeHasher) -> TreeHash {
      var hash = seed
      for (level, sibling) in hashes.enumerated()
      where level >= inner || (mask >> level) & 1 == 1 {
        hash = hasher.node(sibling, hash)
      }
      return hash
    }

    func root(from seed: TreeHash, _ hasher: some TreeHasher) -> TreeHash {
      var hash = seed
      for (level, sibling) in hashes.enumerated() {
        let isLeft = level < inner && (mask >> level) & 1 == 0
        hash = isLeft ? hasher.node(hash, sibling) : hasher.node(sibling, hash)
      }
      return hash
    }
  }
}
