/// A perfect subtree: the entries from `index << level` on, `1 << level` of them.
public struct Subtree: Hashable, Sendable {
  /// 0 for a single entry.
  public let level: Int
  /// Counted from 0 within the level.
  public let index: Int

  public init(level: Int, index: Int) {
    self.level = level
    self.index = index
  }

  /// The perfect subtrees of which a range consists, from left to right. The range must begin where
  /// a subtree of its size can begin, as the ranges of proofs do.
  static func all(in range: Range<Int>) -> [Subtree] {
    var subtrees: [Subtree] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let level = (range.upperBound - start).floorOfLog2
      subtrees.append(Subtree(level: level, index: start >> level))
      start += 1 << level
    }
    return subtrees
  }
}

extension Int {
  /// Of a positive number: the place of its highest bit.
  var floorOfLog2: Int { Int.bitWidth - 1 - leadingZeroBitCount }

  /// Of a number above 1: where RFC 6962 splits a tree of that many entries.
  var splittingPoint: Int { 1 << (self - 1).floorOfLog2 }
}
