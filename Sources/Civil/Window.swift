/// A calendar month or year in which something has to happen so and so often (每月, 每年).
public struct Window: Hashable, Sendable {
  public let unit: Unit
  public let first: Day
  public let last: Day

  public enum Unit: String, Sendable, CaseIterable {
    case month
    case year

    var months: Int { self == .month ? 1 : 12 }
  }

  public init(_ unit: Unit, containing day: Day) {
    let intoYear = unit == .month ? 0 : day.month - 1
    self.init(unit, first: day.adding(1 - day.day).adding(months: -intoYear))
  }

  private init(_ unit: Unit, first: Day) {
    self.unit = unit
    self.first = first
    last = first.adding(months: unit.months).adding(-1)
  }

  public var next: Window { Window(unit, first: last.adding(1)) }
  public var previous: Window { Window(unit, containing: first.adding(-1)) }

  public func contains(_ day: Day) -> Bool { (first...last).contains(day) }

  /// Days from the given one to the end, both included; all of them before the window opens.
  public func remainingDays(on day: Day) -> Int {
    max(0, last.days(since: max(day, first)) + 1)
  }

  public func remainingWorkingDays(on day: Day, calendar: WorkCalendar) -> Int {
    calendar.workingDays(from: max(day, first), to: last)
  }

  /// All windows that a stretch of time touches, in order.
  public static func all(_ unit: Unit, from first: Day, to last: Day) -> [Window] {
    var windows: [Window] = []
    var window = Window(unit, containing: first)
    while window.first <= last {
      windows.append(window)
      window = window.next
    }
    return windows
  }
}

extension Window: LosslessStringConvertible {
  /// Reads a label: `2026-09` or `2026`.
  public init?(_ label: String) {
    switch label.utf8.count {
    case 4: self.init(.year, "\(label)-01-01")
    case 7: self.init(.month, "\(label)-01")
    default: return nil
    }
  }

  private init?(_ unit: Unit, _ text: String) {
    guard let first = Day(text) else { return nil }
    self.init(unit, first: first)
  }

  public var description: String {
    String(first.description.prefix(unit == .month ? 7 : 4))
  }

  /// `2026年9月`, `2026年`
  public var chinese: String {
    unit == .month ? "\(first.year)年\(first.month)月" : "\(first.year)年"
  }
}
