package import Civil

/// The date as it stands on top of every page, with what kind of day it is.
package struct TodayLine: Sendable {
  private let mark: @Sendable (Day) -> String

  /// - Parameter mark: what is special about a day, such as 班 for a make-up working day.
  package init(mark: @escaping @Sendable (Day) -> String) {
    self.mark = mark
  }

  package static let plain = TodayLine { _ in "" }

  package func text(_ day: Day) -> String {
    let weekday = day.weekdayName
    let mark = mark(day)
    return "\(day.month)月\(day.day)日 \(weekday)" + (mark.isEmpty ? "" : " · \(mark)")
  }
}
