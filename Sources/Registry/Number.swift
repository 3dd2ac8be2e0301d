import Kernel

/// Reads and prints decimal numbers exactly, without floating point.
enum Number {
  /// Without separators of thousands, blanks and the given unit.
  static func bare(_ text: String, units: [String]) -> String {
    var rest = text.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
    for unit in units where rest.lowercased().hasSuffix(unit.lowercased()) {
      rest.removeLast(unit.count)
      break
    }
    return rest
  }

  static func whole(_ text: String) -> Int? {
    scaled(text, by: 1)
  }

  /// Two decimals at most.
  static func hundredths(_ text: String) -> Int? {
    scaled(text, by: 100)
  }

  /// The number times `factor`, if that is whole.
  static func scaled(_ text: String, by factor: Int) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, isDigits(first), let head = Int(first) else { return nil }
    guard parts.count == 2 else { return product(head, factor) }
    let decimals = parts[1]
    guard isDigits(decimals), decimals.count <= 15, let tail = Int(decimals) else { return nil }
    let power = (0..<decimals.count).reduce(1) { power, _ in power * 10 }
    guard let upper = product(head, factor), let lower = product(tail, factor),
      lower % power == 0
    else { return nil }
    return upper + lower / power
  }

  /// The number times `factor`, rounded half up: for coordinates, whose last digits mean nothing.
  static func rounded(_ text: String, places: Int) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, isDigits(first), let head = Int(first) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.isEmpty || isDigits(decimals) else { return nil }
    let padded = (decimals + String(repeating: "0", count: places + 1)).prefix(places + 1)
    guard let tail = Int(padded) else { return nil }
    let power = (0..<places).reduce(1) { power, _ in power * 10 }
    return product(head, power).map { $0 + (tail + 5) / 10 }
  }

  /// `19500` hundredths as `195`, `195.50` as `195.5`.
  static func print(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Names the first number in the text as an example of what would be right.
  static func notOne(_ text: String, unit: String) -> Unreadable {
    let example = text.firstMatch(of: /[0-9]+(\.[0-9]+)?/).map { String($0.output.0) }
    let hint = example.map { "，例如 \($0)" } ?? "；没有就留空"
    return Unreadable(
      zh: "不是一个数。只填数字\(unit.isEmpty ? "" : "（\(unit)）")\(hint)。",
      en: "is not one number; write digits only\(example.map { ", such as \($0)" } ?? "")")
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : result
  }
}
