/// Whoever knows the hashes of perfect subtrees, and so can make every proof.
public protocol NodeReader {
  associatedtype Hasher: TreeHasher
  var hasher: Hasher { get }
  /// How many entries the tree has.
  var size: Int { get }

  /// - Parameter subtree: within the tree.
  func hash(of subtree: Subtree) throws -> TreeHash
}

extension NodeReader {
  /// The root of the tree when it had its first `size` entries.
  public func root(at size: Int) throws -> TreeHash {
    guard (0...self.size).contains(size) else { throw ProofFault.noSuchSize(size, of: self.size) }
    return size == 0 ? hasher.emptyRoot : try hash(of: 0..<size)
  }

  /// The proof that the entry at `index` is in the tree of the first `size` entries.
  public func inclusionProof(of index: Int, in size: Int) throws -> InclusionProof {
    guard (0...self.size).contains(size) else { throw ProofFault.noSuchSize(size, of: self.size) }
    guard (0..<size).contains(index) else { throw ProofFault.noSuchEntry(index, of: size) }
    return InclusionProof(
      index: index, size: size,
      hashes: try ProofRanges.inclusion(of: index, in: size).map(hash(of:)))
  }

  /// The proof that the first `old` of the first `size` entries are still what they were.
  public func consistencyProof(from old: Int, to size: Int) throws -> ConsistencyProof {
    guard (0...self.size).contains(size) else { throw ProofFault.noSuchSize(size, of: self.size) }
    guard (0...size).contains(old) else { throw ProofFault.noSuchSize(old, of: size) }
    let ranges = old == 0 ? [] : ProofRanges.consistency(from: old, to: size)
    return ConsistencyProof(old: old, size: size, hashes: try ranges.map(hash(of:)))
  }

  private func hash(of range: Range<Int>) throws -> TreeHash {
    let peaks = try Subtree.all(in: range).map { try hash(of: $0) }
    guard var hash = peaks.last else { return hasher.emptyRoot }
    for peak in peaks.dropLast().reversed() { hash = hasher.node(peak, hash) }
    return hash
  }
}
