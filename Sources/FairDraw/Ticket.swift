/// A number of 256 bits. The smallest ones are drawn.
public struct Ticket: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Most significant first.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  init(_ bytes: UnsafePointer<UInt8>) {
    func word(_ index: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[index * 8 + $1]) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  public static func == (left: Ticket, right: Ticket) -> Bool { left.words == right.words }

  public static func < (left: Ticket, right: Ticket) -> Bool { left.words < right.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// 64 hexadecimal digits.
  public var description: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
