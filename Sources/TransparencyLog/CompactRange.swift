/// A tree that grows, kept as the roots of its perfect subtrees alone: a tree of a billion entries
/// takes thirty hashes.
public struct CompactRange: Hashable, Sendable {
  /// How many entries the tree has.
  public private(set) var size: Int
  /// Of the perfect subtrees from left to right, so the largest one first.
  public private(set) var peaks: [TreeHash]

  public init() {
    size = 0
    peaks = []
  }

  /// `nil` where so many peaks do not belong to a tree of that size.
  public init?(size: Int, peaks: [TreeHash]) {
    guard size >= 0, size.nonzeroBitCount == peaks.count else { return nil }
    self.size = size
    self.peaks = peaks
  }

  /// - Parameter leaf: the hash of the next entry.
  public mutating func append(_ leaf: TreeHash, by hasher: some TreeHasher = SHA256Hasher()) {
    var hash = leaf
    for _ in 0..<(~size).trailingZeroBitCount { hash = hasher.node(peaks.removeLast(), hash) }
    peaks.append(hash)
    size += 1
  }

  public func root(by hasher: some TreeHasher = SHA256Hasher()) -> TreeHash {
    guard var hash = peaks.last else { return hasher.emptyRoot }
    for peak in peaks.dropLast().reversed() { hash = hasher.node(peak, hash) }
    return hash
  }
}
