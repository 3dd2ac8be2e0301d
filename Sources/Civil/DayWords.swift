/// Days as people write and say them in Chinese.
extension Day {
  /// `星期四`
  public var weekdayName: String {
    ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"][weekday - 1]
  }

  /// `2026年10月8日`
  public var chinese: String {
    let (year, month, day) = parts
    return "\(year)年\(month)月\(day)日"
  }

  /// `10月8日`, with the year in front when it is not the one that the reader is in.
  public func chinese(seenFrom today: Day) -> String {
    let (year, month, day) = parts
    return year == today.year ? "\(month)月\(day)日" : chinese
  }
}
