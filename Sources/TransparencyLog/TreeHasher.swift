/// The hash function of a tree, which must yield 32 bytes. SHA-256 is what others can check; a twin
/// tree over the same entries may take another.
public protocol TreeHasher: Sendable {
  func hash(_ bytes: UnsafeRawBufferPointer) -> TreeHash
}

/// RFC 6962 §2.1: a leaf can never be taken for a node, nor a node for a leaf.
extension TreeHasher {
  /// Of a tree without entries.
  public var emptyRoot: TreeHash { hash(UnsafeRawBufferPointer(start: nil, count: 0)) }

  public func leaf(_ entry: some Collection<UInt8>) -> TreeHash {
    withUnsafeTemporaryAllocation(byteCount: entry.count + 1, alignment: 8) { buffer in
      buffer[0] = 0
      UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyBytes(from: entry)
      return hash(UnsafeRawBufferPointer(buffer))
    }
  }

  public func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
      buffer[0] = 1
      left.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]).copyMemory(from: $0)
      }
      right.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: buffer[33...]).copyMemory(from: $0)
      }
      return hash(UnsafeRawBufferPointer(buffer))
    }
  }
}
