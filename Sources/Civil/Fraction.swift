/// A share such as two thirds, compared in whole numbers of any size, so that nothing is lost to
/// rounding or overflow.
public struct Fraction: Hashable, Sendable {
  public let numerator: Int64
  public let denominator: Int64

  /// For fixed shares. Text from outside goes through `init?(_:)`.
  public init(_ numerator: Int64, _ denominator: Int64) {
    precondition(denominator > 0 && numerator >= 0, "a share of a positive whole")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// 以上、不低于 include the number itself (民法典 1259). Of nothing, no share is reached.
  public func isReached(by part: Int64, of whole: Int64) -> Bool {
    guard whole > 0, part >= 0 else { return false }
    let (left, right) = sides(part, whole)
    return left.high > right.high || left.high == right.high && left.low >= right.low
  }

  /// 超过 leaves the number itself out (民法典 1259).
  public func isExceeded(by part: Int64, of whole: Int64) -> Bool {
    guard whole > 0, part >= 0 else { return false }
    let (left, right) = sides(part, whole)
    return left.high > right.high || left.high == right.high && left.low > right.low
  }

  private typealias Wide = (high: Int64, low: UInt64)

  /// part ÷ whole against numerator ÷ denominator, multiplied out.
  private func sides(_ part: Int64, _ whole: Int64) -> (Wide, Wide) {
    (part.multipliedFullWidth(by: denominator), whole.multipliedFullWidth(by: numerator))
  }
}

extension Fraction: LosslessStringConvertible {
  /// Reads `2/3`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(\.isPlainDigits), let numerator = Int64(parts[0]),
      let denominator = Int64(parts[1]), denominator > 0
    else { return nil }
    self.init(numerator, denominator)
  }

  public var description: String { "\(numerator)/\(denominator)" }
}
