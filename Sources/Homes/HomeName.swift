/// What is made of the name of a building, an entrance or a room, so that however people write it,
/// it is found and stands in order: `03号楼`, `3栋` and `三号楼` are all `3`.
struct HomeName: Hashable, Sendable {
  let norm: String
  /// Numbers padded, so that 10号楼 stands behind 9号楼.
  let order: String

  init(building name: String) {
    self.init(Self.bare(Self.folded(name), of: ["号楼", "栋", "幢", "座", "楼", "号"]))
  }

  init(entrance name: String) {
    self.init(Self.bare(Self.folded(name), of: ["单元", "号门", "门", "梯"]))
  }

  /// The zeros of a room are part of its number.
  init(room name: String) {
    norm = Self.without(["号房", "室", "房", "号"], Self.folded(name))
    order = Self.padded(norm)
  }

  private init(_ norm: String) {
    self.norm = norm
    order = Self.padded(norm)
  }

  /// Without the word for what it is and without leading zeros, in Arabic numerals.
  private static func bare(_ folded: String, of endings: [String]) -> String {
    let stem = without(endings, folded)
    if let number = ChineseNumber.value(of: stem) { return String(number) }
    guard stem.first == "0", let number = Int(stem) else { return stem }
    return String(number)
  }

  private static func without(_ endings: [String], _ name: String) -> String {
    for ending in endings where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// Without blanks and `#`, narrow and small.
  static func folded(_ name: String) -> String {
    guard name.utf8.contains(where: Self.mayFold) else { return name }
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x09...0x20, 0x3000, 0xA0, 0x23, 0xFF03: continue
      case 0xFF01...0xFF5E, 0x41...0x5A: folded.append(narrow(scalar))
      case 0x2010...0x2015: folded.append("-")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// Whether a character that begins with this byte may be one that is folded.
  private static func mayFold(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x20, 0x23, 0x41...0x5A, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    if value >= 0xFF01 { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return Unicode.Scalar(value) ?? scalar
  }

  private static func padded(_ norm: String) -> String {
    var order: [UInt8] = []
    var digits: [UInt8] = []
    func close() {
      order += [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 5 - digits.count)) + digits
      digits = []
    }
    for byte in norm.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte)
      } else {
        if !digits.isEmpty { close() }
        order.append(byte)
      }
    }
    if !digits.isEmpty { close() }
    return String(decoding: order, as: UTF8.self)
  }
}

/// Small numbers as they stand on old buildings: `七`, `十二`, `二十三`.
enum ChineseNumber {
  private static let digits: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  static func value(of text: String) -> Int? {
    // Its characters take three bytes each, and there are at most three of them.
    guard (3...9).contains(text.utf8.count) else { return nil }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    guard !text.isEmpty, parts.count <= 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
    let values = parts.map { $0.isEmpty ? 0 : $0.first.flatMap { digits[$0] } }
    guard parts.count == 2 else { return values[0] }
    guard let tens = values[0], let ones = values[1] else { return nil }
    return (parts[0].isEmpty ? 1 : tens) * 10 + ones
  }
}
