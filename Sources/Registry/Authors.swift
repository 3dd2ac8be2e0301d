import Acts
import Civil
import Kernel

/// Who last changed a field, and when, out of the history of a thing.
struct Authors {
  private let history: [RecordEntry]

  init(_ history: [RecordEntry]) {
    self.history = history
  }

  /// `王敏 10月8日 10:02`
  func who(changed name: String) -> String {
    let field = name.hasPrefix("settled.") ? "content." + name.dropFirst(8) : name
    let entry = history.first { entry in
      entry.changes.contains { $0.field == field && $0.before != $0.after }
    }
    return entry.map { "\($0.doerName) \($0.at.day.monthAndDay) \($0.at.clock)" } ?? "别人"
  }

  /// `王敏 10月8日 10:02 把“联系电话”改成了“0376-…”`
  func sentence(_ line: Sheet.Line) -> String {
    let after = line.words.isEmpty ? "清空了" : "改成了“\(line.words)”"
    return "\(who(changed: line.name)) 把“\(line.label)”\(after)"
  }
}

extension Instant {
  /// The time of day in Asia/Shanghai: `09:05`.
  var clock: String {
    let minutes = (milliseconds - day.start.milliseconds) / 60_000
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension Day {
  fileprivate var monthAndDay: String { "\(month)月\(day)日" }
}
