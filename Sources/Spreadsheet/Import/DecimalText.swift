/// Numbers that are kept in units of their last place.
package enum DecimalText {
  /// `1950` with three places as `1.95`.
  package static func print(_ number: Int64, places: Int) -> String {
    guard places > 0 else { return String(number) }
    let power = (0..<places).reduce(Int64(1)) { power, _ in power * 10 }
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: UInt64(power))
    let digits = String(String(UInt64(power) + rest).dropFirst())
    let decimals = digits.lastIndex { $0 != "0" }.map { "." + digits[...$0] } ?? ""
    return (number < 0 ? "-" : "") + String(whole) + decimals
  }
}
