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

/// How a due day stands to a day from which one looks at it.
extension Day {
  /// `逾期 2 天`, `今天到期`, `还有 5 天`
  public func standing(seenFrom today: Day) -> String {
    let left = days(since: today)
    if left < 0 { return "逾期 \(-left) 天" }
    return left == 0 ? "今天到期" : "还有 \(left) 天"
  }
}
