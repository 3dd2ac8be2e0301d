import Acts
import Civil
import Kernel
import Storage

/// Finding entries of the record.
extension RecordTable {
  /// With the name of the token, where a program acted for them.
  static let who: SQL = "doer_name || COALESCE(' · ' || via, '')"

  /// Entries lie in places; what an enterprise does lies in the district, and is not the
  /// enterprise's to read.
  static let reach: @Sendable (Scope) -> SQL = { scope in
    let places = scope.regions
    if places.contains(where: { $0.depth == 0 }) {
      return "district = \(scope.region.district)"
    }
    guard !places.isEmpty else { return "district = '' AND 1 = 0" }
    return "(\(SQL(places.map { "\(under: $0)" as SQL }, separator: " OR ")))"
  }

  /// From the beginning of a day to the end of another; nothing where either is no day.
  static func days(_ from: String?, _ to: String?) -> SQL? {
    var kept: [SQL] = []
    if let from {
      guard let day = day(from) else { return nil }
      kept.append("at >= \(day.midnight)")
    }
    if let to {
      guard let day = day(to) else { return nil }
      kept.append("at < \(day.adding(1).midnight)")
    }
    return SQL(kept, separator: " AND ")
  }

  /// A day of the record is written with its year.
  private static func day(_ text: String) -> Day? {
    guard let day = try? Day(lenient: text, around: Day(number: 0)), day.year > 2_000 else {
      return nil
    }
    return day
  }
}

extension Day {
  /// In Asia/Shanghai.
  fileprivate var midnight: Instant {
    Instant(milliseconds: Int64(number) * 86_400_000 - 8 * 3_600_000)
  }
}

extension ReadConnection {
  /// What entries changed, in one sentence each.
  func changeWords(
    of entries: Set<String>, in district: Region, _ words: RecordWords
  ) throws -> [String: String] {
    try changes(of: entries, in: district.district).mapValues { subject, changes in
      changes.map {
        let field = words.field($0.field, of: subject)
        return "\(field)：\($0.before ?? "（无）") → \($0.after ?? "（无）")"
      }.joined(separator: "；")
    }
  }
}
