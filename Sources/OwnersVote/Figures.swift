/// The sums of one motion, before anybody asks what they mean.
public struct Figures: Hashable, Sendable {
  public var total = Side()
  public var participating = Side()
  /// For, against and abstaining, those who were deemed to have joined included.
  public var yes = Side()
  public var no = Side()
  public var abstaining = Side()
  /// Who was served, said nothing and is counted all the same. Part of those who participate.
  public var deemed = Side()

  public init() {}
}
