/// An amount of money in 分, hundredths of a yuan.
public struct Fen: Hashable, Sendable {
  public let value: Int64

  public init(_ value: Int64) {
    self.value = value
  }

  /// Reads yuan: `1.50`, `1.5` and `-12` are amounts; `1.505` and `1,200` are not.
  public init(reading text: String) throws(NumberMistake) {
    value = try PlainNumber.hundredths(text)
  }

  public static let zero = Fen(0)

  public static func + (left: Fen, right: Fen) -> Fen { Fen(left.value + right.value) }
  public static func - (left: Fen, right: Fen) -> Fen { Fen(left.value - right.value) }
  public static func += (left: inout Fen, right: Fen) { left = left + right }
  public static prefix func - (amount: Fen) -> Fen { Fen(-amount.value) }
}

extension Fen: Comparable {
  public static func < (left: Fen, right: Fen) -> Bool { left.value < right.value }
}

extension Fen: LosslessStringConvertible {
  public init?(_ text: String) {
    try? self.init(reading: text)
  }

  /// In yuan: `1.50`.
  public var description: String { PlainNumber.print(hundredths: value) }
}

extension Fen: Codable {
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
