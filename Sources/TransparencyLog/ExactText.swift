/// Text that is compared byte by byte. Names of keys and logs must not be equal because they look
/// equal: a Kelvin sign is no K.
public struct ExactText: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let utf8: [UInt8]

  public init(_ utf8: some Sequence<UInt8>) {
    self.utf8 = Array(utf8)
  }

  public init(_ text: some StringProtocol) {
    utf8 = Array(text.utf8)
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }

  public var description: String { String(decoding: utf8, as: UTF8.self) }
}
