public import Civil

/// One line of the roll, as it was frozen when the meeting was called.
public struct Unit: Hashable, Sendable {
  public enum Status: String, CaseIterable, Sendable {
    case sold, unsold, undelivered
  }

  public static let parkingSpace = "parkingSpace"
  /// A square kilometre, in 0.01 m²: sums of a million units stay exact.
  public static let largest: Int64 = 100_000_000

  public let id: String
  public let area: CentiArea
  public let kind: String
  /// The first one is the principal owner.
  public let owners: [String]
  public let status: Status
  /// The papers arrived in the agreed way, somebody reviewed the proof of it, and they warned what
  /// silence means.
  public let isServed: Bool

  public init(
    id: String, area: CentiArea, kind: String = "dwelling", owners: [String],
    status: Status = .sold, isServed: Bool = false
  ) {
    self.id = id
    self.area = area
    self.kind = kind
    self.owners = owners
    self.status = status
    self.isServed = isServed
  }

  var isSpecial: Bool { kind == Unit.parkingSpace }
}
