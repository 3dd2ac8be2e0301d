import Civil
import Testing

/// A die that falls the same way every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func day(from first: Day = "2010-01-01", to last: Day = "2040-12-31") -> Day {
    Day(number: Int32.random(in: first.number...last.number, using: &self))
  }

  mutating func period() -> Period {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: .days(Int.random(in: 0...400, using: &self))
    case 1: .workingDays(Int.random(in: 0...300, using: &self))
    case 2: .months(Int.random(in: 0...40, using: &self))
    default: .years(Int.random(in: 0...10, using: &self))
    }
  }
}

/// An expectation for loops of thousands: it costs nothing unless it fails.
func hold(
  _ condition: Bool, _ what: @autoclosure () -> String = "",
  at place: SourceLocation = #_sourceLocation
) {
  if !condition { Issue.record("\(what())", sourceLocation: place) }
}
