public import Kernel

/// Why a day is, or is not, a working day.
public enum DayKind: Hashable, Sendable {
  case weekday
  case weekend
  /// A day off by the year's holiday arrangement, with the holiday's name.
  case holiday(String)
  /// A Saturday or Sunday that is worked in exchange for a holiday.
  case makeUp(String)

  public var isWorking: Bool {
    switch self {
    case .weekday, .makeUp: true
    case .weekend, .holiday: false
    }
  }

  public var message: Message {
    switch self {
    case .weekday: Message(zh: "工作日", en: "working day")
    case .weekend: Message(zh: "周末", en: "weekend")
    case .holiday(let name): Message(zh: "\(name)放假", en: "holiday (\(name))")
    case .makeUp(let name): Message(zh: "\(name)调休上班", en: "make-up working day (\(name))")
    }
  }
}
