public import Kernel

/// What is wrong with a calendar, line by line.
public struct CalendarErrors: Error, Hashable {
  public let all: [CalendarError]

  static let empty = CalendarErrors(all: [
    CalendarError(
      line: 1,
      message: Message(
        zh: "日历里没有任何年份。请至少写一行“年份 2026 通知名称”。",
        en: "the calendar names no year: write at least one line “年份 2026 <notice>”"))
  ])
}

public struct CalendarError: Error, Hashable {
  /// Counted from 1; 0 if the fault lies not in a text but between years.
  public let line: Int
  public let message: Message
}

extension CalendarErrors: CustomStringConvertible {
  public var description: String {
    all.map { "\($0.line): \($0.message.en)" }.joined(separator: "\n")
  }
}

extension CalendarErrors: Refusal {
  package var kind: RefusalKind { .invalid(field: "calendar") }

  package var message: Message {
    Message(
      zh: all.map { "第\($0.line)行：\($0.message.zh)" }.joined(separator: "\n"),
      en: description)
  }
}
