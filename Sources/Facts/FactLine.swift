import Civil
package import Rulebook

/// A fact as one line of a facts file, as `gongzhi rules evaluate` reads it.
package enum FactLine {
  package static func text(_ fact: Fact) -> String {
    var line = JSONLine()
    line.add("id", fact.id)
    line.add("kind", fact.kind)
    line.add("subject", object: fact.subject)
    line.add("on", fact.on.description)
    line.add("knownAt", utc(fact.knownAt))
    line.add("by", fact.by)
    line.add("attributes", json: FactJSON.text(fact.attributes))
    line.add("supersedes", fact.supersedes)
    if fact.withdraws { line.add("withdraws", flag: true) }
    return line.text
  }

  /// `2026-09-17T02:00:00.000Z`
  private static func utc(_ instant: Instant) -> String {
    let milliseconds = instant.milliseconds
    let days = Int32((Double(milliseconds) / 86_400_000).rounded(.down))
    let rest = Int(milliseconds - Int64(days) * 86_400_000)
    let parts = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return "\(Day(number: days))T\(parts.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
