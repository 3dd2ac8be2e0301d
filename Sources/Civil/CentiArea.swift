/// A floor area in hundredths of a square metre, as registers keep it.
public struct CentiArea: Hashable, Sendable {
  public let value: Int64

  public init(_ value: Int64) {
    self.value = value
  }

  /// Reads square metres: `121401.35`.
  public init(reading text: String) throws(NumberMistake) {
    value = try PlainNumber.hundredths(text)
    if value < 0 { throw .negative(text) }
  }

  public static let zero = CentiArea(0)

  public static func + (left: CentiArea, right: CentiArea) -> CentiArea {
    CentiArea(left.value + right.value)
  }

  public static func - (left: CentiArea, right: CentiArea) -> CentiArea {
    CentiArea(left.value - right.value)
  }

  public static func += (left: inout CentiArea, right: CentiArea) { left = left + right }
}

extension CentiArea: Comparable {
  public static func < (left: CentiArea, right: CentiArea) -> Bool { left.value < right.value }
}

extension CentiArea: LosslessStringConvertible {
  public init?(_ text: String) {
    try? self.init(reading: text)
  }

  /// In square metres: `121401.35`.
  public var description: String { PlainNumber.print(hundredths: value) }
}

extension CentiArea: Codable {
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
