/// A tree with all its hashes at hand, 64 bytes for each entry.
public struct MerkleTree<Hasher: TreeHasher>: NodeReader, Sendable {
  public let hasher: Hasher
  /// By level, then by index.
  private var levels: [[TreeHash]] = [[]]

  public var size: Int { levels[0].count }

  public init(by hasher: Hasher = SHA256Hasher()) {
    self.hasher = hasher
  }

  public mutating func append(entry: some Collection<UInt8>) { append(hasher.leaf(entry)) }

  /// - Parameter leaf: the hash of the next entry.
  public mutating func append(_ leaf: TreeHash) {
    var hash = leaf
    var level = 0
    levels[0].append(hash)
    while levels[level].count.isMultiple(of: 2) {
      hash = hasher.node(levels[level][levels[level].count - 2], hash)
      level += 1
      if level == levels.count { levels.append([]) }
      levels[level].append(hash)
    }
  }

  public func hash(of subtree: Subtree) throws(ProofFault) -> TreeHash {
    guard levels.indices.contains(subtree.level),
      levels[subtree.level].indices.contains(subtree.index)
    else { throw .noSuchEntry(subtree.index, of: size) }
    return levels[subtree.level][subtree.index]
  }
}
