/// So many heads and so much area, in 0.01 m².
public struct Side: Hashable, Sendable {
  public var heads: Int64
  public var area: Int64

  public init(heads: Int64 = 0, area: Int64 = 0) {
    self.heads = heads
    self.area = area
  }

  public static func + (left: Side, right: Side) -> Side {
    Side(heads: left.heads + right.heads, area: left.area + right.area)
  }

  public static func += (left: inout Side, right: Side) { left = left + right }
}
