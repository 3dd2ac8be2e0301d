/// The 12-digit code of a place: 2 digits for the province, 2 for the city, 2 for the district
/// (GB/T 2260), 3 for the street or town, 3 for the community or village (the rules of the
/// statistical office). Zeros to the right mean the whole of it.
public struct RegionCode: Hashable, Sendable {
  public let description: String
  public let level: Level

  public enum Level: Int, Sendable, Comparable, CaseIterable {
    case province, city, district, street, community

    /// How many digits of the code it takes.
    var width: Int {
      switch self {
      case .province: 2
      case .city: 4
      case .district: 6
      case .street: 9
      case .community: 12
      }
    }

    public var chinese: String {
      ["省", "市", "区县", "街道（乡镇）", "社区（村）"][rawValue]
    }

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  public init(reading text: String) throws(RegionCodeMistake) {
    let code = text.trimmed
    guard !code.isEmpty else { throw .empty }
    guard code.isPlainDigits else { throw .notDigits(code) }
    guard [6, 9, 12].contains(code.utf8.count) else { throw .length(code) }
    let full = code + String(repeating: "0", count: 12 - code.utf8.count)
    let filled = Self.filledLevels(of: full)
    guard full.utf8.first != UInt8(ascii: "0") else { throw .noProvince(code) }
    guard let level = filled.last, filled.count == level.rawValue + 1 else { throw .gap(code) }
    description = full
    self.level = level
  }

  private init(_ description: String, _ level: Level) {
    self.description = description
    self.level = level
  }

  /// The place it lies in; a province lies in none.
  public var parent: RegionCode? {
    guard let level = Level(rawValue: level.rawValue - 1) else { return nil }
    return ancestor(level)
  }

  /// The place of a higher level that it lies in, or itself.
  public func ancestor(_ level: Level) -> RegionCode? {
    guard level <= self.level else { return nil }
    let digits = description.prefix(level.width)
    return RegionCode(digits + String(repeating: "0", count: 12 - level.width), level)
  }

  public func contains(_ other: RegionCode) -> Bool {
    other.ancestor(level) == self
  }

  /// The levels whose own digits are not all zero.
  private static func filledLevels(of code: String) -> [Level] {
    var start = 0
    let digits = Array(code.utf8)
    return Level.allCases.filter { level in
      defer { start = level.width }
      return digits[start..<level.width].contains { $0 != UInt8(ascii: "0") }
    }
  }
}

extension RegionCode: LosslessStringConvertible {
  public init?(_ text: String) {
    try? self.init(reading: text)
  }
}
