/// Finds out what stands between the cells: a comma, or the semicolon or tab of some exports.
enum CSVDelimiter {
  private static let candidates = Array(",;\t".utf8)

  /// The candidate that occurs most often outside quotes in the first row that has any.
  static func detect(_ head: UnsafeBufferPointer<UInt8>) -> UInt8 {
    if let announced = announced(in: head) { return announced }
    let counts = counts(in: head)
    return candidates.reduce(candidates[0]) { best, next in
      counts[next, default: 0] > counts[best, default: 0] ? next : best
    }
  }

  private static func counts(in head: UnsafeBufferPointer<UInt8>) -> [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D, !counts.isEmpty { break }
      if candidates.contains(byte) { counts[byte, default: 0] += 1 }
    }
    return counts
  }

  /// Excel lets a text say `sep=;` in its first line.
  static func announcement(of delimiter: UInt8) -> [UInt8] {
    Array("sep=".utf8) + [delimiter]
  }

  private static func announced(in head: UnsafeBufferPointer<UInt8>) -> UInt8? {
    candidates.first { candidate in
      let words = announcement(of: candidate)
      guard head.starts(with: words) else { return false }
      return head.count == words.count || [0x0A, 0x0D].contains(head[words.count])
    }
  }
}
