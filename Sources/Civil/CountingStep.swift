public import Kernel

/// One day on the way from the trigger to the due day, and what it is there.
public struct CountingStep: Hashable, Sendable {
  public let day: Day
  public let what: What
  /// No notice has arranged this day yet: what it is rests on the week alone.
  public let isProvisional: Bool

  public init(day: Day, what: What, isProvisional: Bool) {
    self.day = day
    self.what = what
    self.isProvisional = isProvisional
  }

  public enum What: Hashable, Sendable {
    /// What sets the period going. The day itself does not count.
    case trigger
    /// The n-th day that counts.
    case counted(Int, DayKind)
    /// Not worked, where only working days count.
    case skipped(DayKind)
    /// The corresponding day of the due month or year; `clamped` if that month has no such day.
    case corresponding(Period, clamped: Bool)
    case nominalEnd(DayKind)
    /// Not worked, and so the end moves on past it.
    case rolledOver(DayKind)
    case due(DayKind)
    /// The last working day, where the due day is not one and does not roll.
    case lastWorking
    case close(Close)
  }

  /// Whether it stands in a short account, which leaves out the plain days that merely count.
  public var isLandmark: Bool {
    if case .counted(let number, _) = what { number == 1 } else { true }
  }
}

extension CountingStep {
  public var message: Message {
    switch what {
    case .trigger: Message(zh: "起因之日，不计入", en: "trigger; does not count")
    case .counted(let number, let kind):
      Message(zh: "第\(number)日（\(kind.message.zh)）", en: "day \(number) (\(kind.message.en))")
    case .skipped(let kind):
      Message(zh: "\(kind.message.zh)，不计入", en: "skipped: \(kind.message.en)")
    case .corresponding(let period, let clamped):
      Message(
        zh: clamped ? "满\(period.chinese)，当月没有对应日，取月末" : "满\(period.chinese)的对应日",
        en: clamped ? "last of the month, which has no such day" : "corresponding day")
    case .nominalEnd(let kind):
      Message(zh: "期间末日（\(kind.message.zh)）", en: "end as counted (\(kind.message.en))")
    case .rolledOver(let kind):
      Message(zh: "\(kind.message.zh)，顺延", en: "rolled over: \(kind.message.en)")
    case .due(let kind):
      Message(zh: "到期日（\(kind.message.zh)）", en: "due (\(kind.message.en))")
    case .lastWorking:
      Message(zh: "到期日之前最后一个工作日，实际应在此前办完", en: "last working day before the due day")
    case .close(let close):
      Message(zh: "当日\(close)截止", en: "closes at \(close)")
    }
  }
}
