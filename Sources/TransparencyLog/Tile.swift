/// A stored piece of a ledger (C2SP tlog-tiles): up to 256 hashes of one level, or up to 256
/// entries.
public struct Tile: Hashable, Sendable {
  public static let fullWidth = 256
  /// Trees of more than 2^63 entries are nobody's.
  static let highestLevel = 7

  /// Of the hashes: 0 for those of entries, 1 for those of full tiles of level 0, and so on. `nil`
  /// for the entries themselves.
  public let level: Int?
  /// Counted from 0 within the level.
  public let index: Int
  /// How many hashes or entries it has, from 1 to 256.
  public let width: Int

  public static func hashes(level: Int, index: Int, width: Int = fullWidth) -> Tile {
    Tile(level: level, index: index, width: width)
  }

  public static func entries(index: Int, width: Int = fullWidth) -> Tile {
    Tile(level: nil, index: index, width: width)
  }

  public var isFull: Bool { width == Self.fullWidth }

  /// The same place with all its 256 hashes or entries.
  public var full: Tile { Tile(level: level, index: index, width: Self.fullWidth) }

  /// Such as `tile/0/x001/x234/067` or `tile/entries/000.p/5`.
  public var path: String {
    let kind = level.map(String.init) ?? "entries"
    return "tile/\(kind)/\(Self.digits(index))" + (isFull ? "" : ".p/\(width)")
  }

  /// In groups of three digits, all but the last behind an `x`.
  private static func digits(_ index: Int) -> String {
    var text = padded(index % 1000)
    var rest = index / 1000
    while rest > 0 {
      text = "x\(padded(rest % 1000))/\(text)"
      rest /= 1000
    }
    return text
  }

  private static func padded(_ group: Int) -> String {
    String(repeating: "0", count: group < 10 ? 2 : group < 100 ? 1 : 0) + String(group)
  }
}

extension Tile {
  /// `nil` where the path is not of this form, or names what no tree has.
  public init?(path: String) {
    var parts = path.utf8.count <= 100 ? path.split(separator: "/").map(String.init) : []
    guard parts.count >= 3, parts[0] == "tile" else { return nil }
    var width = Self.fullWidth
    if parts[parts.count - 2].hasSuffix(".p") {
      guard let part = Int(parts.removeLast()), part < Self.fullWidth else { return nil }
      width = part
      parts.append(String(parts.removeLast().dropLast(2)))
    }
    guard let index = Self.index(parts.dropFirst(2)), width > 0 else { return nil }
    self.init(
      level: parts[1] == "entries" ? nil : Int(parts[1]) ?? -1, index: index, width: width)
    // Numbers can be written in many ways; one is right.
    guard (level ?? 0) >= 0, (level ?? 0) <= Self.highestLevel, self.path == path else {
      return nil
    }
  }

  private static func index(_ groups: ArraySlice<String>) -> Int? {
    var index = 0
    for group in groups {
      guard let digits = Int(group.hasPrefix("x") ? String(group.dropFirst()) : group),
        (0..<1000).contains(digits)
      else { return nil }
      let (product, isTooLarge) = index.multipliedReportingOverflow(by: 1000)
      let (sum, isTooMuch) = product.addingReportingOverflow(digits)
      guard !isTooLarge, !isTooMuch else { return nil }
      index = sum
    }
    return index
  }
}
