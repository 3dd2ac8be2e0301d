public import Civil

/// The least area of the rooms that serve the management of a complex, by its floor area.
public struct RoomMinimum: Hashable, Sendable {
  public let cites: [Citation]
  /// How the law is called, and how sure the book is of it: `河南省物业管理条例第11条（读过文本）`.
  public let basis: String
  /// The day from which the law asks for it.
  public let since: Day?
  /// Complexes no larger than this need this much.
  public let smallest: CentiArea
  public let least: CentiArea
  /// Beyond that, per mille of the part in each step; the last has no end.
  public let steps: [Step]
  /// The room of the owners' committee.
  public let committee: CentiArea?

  public struct Step: Hashable, Sendable {
    public let upTo: CentiArea?
    public let perMille: Int
  }

  /// Rounded up to a hundredth: an area may not be less.
  public func least(for area: CentiArea) -> CentiArea {
    var from = smallest.value
    var thousandths: Int64 = 0
    for step in steps where area.value > from {
      let end = min(area.value, step.upTo?.value ?? area.value)
      thousandths += (end - from) * Int64(step.perMille)
      from = end
    }
    return CentiArea(least.value + (thousandths + 999) / 1000)
  }
}
