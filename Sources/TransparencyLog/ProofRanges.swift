/// Which ranges of entries a proof has a hash of, in the order of the proof (RFC 6962 §2.1.1 and
/// §2.1.2).
enum ProofRanges {
  static func inclusion(of index: Int, in size: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var whole = 0..<size
    while whole.count > 1 {
      let middle = whole.lowerBound + whole.count.splittingPoint
      let isLeft = index < middle
      ranges.append(isLeft ? middle..<whole.upperBound : whole.lowerBound..<middle)
      whole = isLeft ? whole.lowerBound..<middle : middle..<whole.upperBound
    }
    return ranges.reversed()
  }

  /// None where both sizes are the same.
  static func consistency(from old: Int, to size: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var whole = 0..<size
    while whole.upperBound != old {
      let middle = whole.lowerBound + whole.count.splittingPoint
      let isLeft = old <= middle
      ranges.append(isLeft ? middle..<whole.upperBound : whole.lowerBound..<middle)
      whole = isLeft ? whole.lowerBound..<middle : middle..<whole.upperBound
    }
    // The old tree itself is known to whoever asks; a part of it is not.
    if whole.lowerBound > 0 { ranges.append(whole) }
    return ranges.reversed()
  }
}
