import Acts
import Civil
import Kernel
import Storage
import Synchronization

/// Brings a district's table up to today, once a day, by whoever looks first.
final class DayRoller: Sendable {
  private let rules: Rules
  private let rolled = Mutex<[String: Day]>([:])

  init(rules: Rules) {
    self.rules = rules
  }

  func roll(_ region: Region, at desk: Desk) async throws {
    let district = region.district
    let today = desk.now.day
    guard rolled.withLock({ $0[district] }) != today else { return }
    let look = AskEpoch(district: Region(district))
    if try await desk.answer(look, for: .clock(in: look.district)) != today {
      _ = try await desk.perform(
        RollDay(district: look.district, rules: rules), as: .clock(in: look.district))
    }
    rolled.withLock { $0[district] = today }
  }
}

/// Up to which day a district's table is worked out.
private struct AskEpoch: Look {
  static let permission = Permission.rollDay

  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> Day? {
    try sight.db.epoch(of: district.district)?.asOf
  }
}

extension Doer {
  /// Time itself: nobody asks for a new day.
  static func clock(in district: Region) -> Doer {
    Doer(
      id: ID(rawValue: "clock"), name: "日历",
      grants: [Grant(.rollDay, in: .region(district))])
  }
}
