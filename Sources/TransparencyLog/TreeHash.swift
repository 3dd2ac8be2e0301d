/// A hash of 32 bytes: of an entry, of a subtree or of a whole tree.
public struct TreeHash: Hashable, Sendable, CustomStringConvertible {
  public static let byteCount = 32

  /// The bytes as they lie in memory. No vector of four words: its alignment of 32 bytes is more than
  /// the frames of asynchronous functions have, which then write behind their end.
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// `nil` where there are not 32 bytes.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self.words = words
  }

  /// A hash that `body` writes into 32 bytes.
  public init(writtenBy body: (UnsafeMutableRawBufferPointer) -> Void) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words, body)
    self.words = words
  }

  /// `nil` where the text is not the base64 of 32 bytes.
  public init?(base64 text: some StringProtocol) {
    guard let bytes = Base64.bytes(text) else { return nil }
    self.init(bytes)
  }

  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  public var base64: String { Base64.text(bytes) }

  /// 64 hexadecimal digits.
  public var description: String { Hexadecimal.text(bytes) }

  public func withUnsafeBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try Swift.withUnsafeBytes(of: words, body)
  }

  public static func == (one: Self, other: Self) -> Bool { one.words == other.words }

  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
