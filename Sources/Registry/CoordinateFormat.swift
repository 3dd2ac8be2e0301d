import Kernel
import Storage

/// A longitude or latitude in degrees, kept in units of 1e-7°, about a centimetre.
struct CoordinateFormat: Format {
  /// Whole degrees; China lies within 73–136° E and 3–54° N.
  let degrees: ClosedRange<Int>

  func read(_ text: String) throws(Unreadable) -> Int {
    guard let units = Number.rounded(text, places: 7) else { throw Number.notOne(text, unit: "度") }
    guard (degrees.lowerBound * 10_000_000...degrees.upperBound * 10_000_000).contains(units) else {
      throw Unreadable(
        zh: "不在中国境内。应在 \(degrees.lowerBound) 到 \(degrees.upperBound) 度之间。",
        en: "is outside China: \(degrees.lowerBound) to \(degrees.upperBound) degrees")
    }
    return units
  }

  func show(_ content: Int) -> String {
    let (whole, rest) = content.quotientAndRemainder(dividingBy: 10_000_000)
    let digits = String(rest)
    return "\(whole)." + String(repeating: "0", count: 7 - digits.count) + digits
  }

  func store(_ content: Int) -> Value { .integer(Int64(content)) }
  func load(_ row: Row, _ column: String) throws -> Int { try row.int(column) }
}
