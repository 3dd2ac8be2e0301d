import Acts
import Civil
import FoundationEssentials

extension Surroundings {
  /// The machine's clock and the system's random source.
  static let real = Surroundings(
    now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
    random: {
      var source = SystemRandomNumberGenerator()
      return (source.next(), source.next())
    })
}
