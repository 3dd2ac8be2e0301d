import Acts
import Civil
import Kernel
import Registry
import Storage

extension Shell {
  /// What people changed in the registers.
  static let recordTimeline = TimelineSource("record", "名录里改的") { thing, before, limit, sight in
    guard let scope = sight.doer.scope(for: .seeRegistry) else { return [] }
    let subject =
      switch thing {
      case .complex(let id): ID<Complex>(rawValue: id).reference
      case .enterprise(let code): ID<Enterprise>(rawValue: code).reference
      }
    let entries = try sight.db.history(
      of: subject, in: scope.region.district, before: before, limit: limit)
    return entries.map { entry in
      TimelineLine(
        TimelinePlace(entry.at.day, entry.id), entry.note, mark: "名录", tag: "t-none",
        note: [entry.doerName, entry.why.map { "因为“\($0)”" }].compactMap { $0 }
          .joined(separator: " · "))
    }
  }
}
