import Glibc

/// Addresses and ranges of addresses, as they stand in the settings: `127.0.0.1, 10.2.0.0/16, ::1`.
package struct NetworkList: Hashable, Sendable, CustomStringConvertible {
  private struct Range: Hashable {
    let text: String
    let start: [UInt8]
    let bits: Int

    func contains(_ address: [UInt8]) -> Bool {
      let whole = bits / 8
      guard address[..<whole] == start[..<whole] else { return false }
      let mask = ~(0xFF >> UInt8(bits % 8)) & 0xFF
      return bits % 8 == 0 || Int(address[whole]) & Int(mask) == Int(start[whole]) & Int(mask)
    }
  }

  private let ranges: [Range]

  /// This machine alone.
  package static let here = NetworkList("127.0.0.1, ::1") ?? NetworkList(ranges: [])

  private init(ranges: [Range]) {
    self.ranges = ranges
  }

  /// `nil` where something between the commas is neither an address nor a range.
  package init?(_ text: String) {
    var ranges: [Range] = []
    for part in text.split(separator: ",") {
      guard let range = Self.range(part.filter { $0 != " " }) else { return nil }
      ranges.append(range)
    }
    self.ranges = ranges
  }

  package var description: String { ranges.map(\.text).joined(separator: ", ") }

  package func contains(_ address: String) -> Bool {
    guard let bytes = Self.bytes(address) else { return false }
    return ranges.contains { $0.contains(bytes) }
  }

  private static func range(_ text: String) -> Range? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, parts.count <= 2, let start = bytes(first) else { return nil }
    let longest = first.contains(":") ? 128 : 32
    guard parts.count == 2 else { return Range(text: text, start: start, bits: 128) }
    guard let bits = Int(parts[1]), (0...longest).contains(bits) else { return nil }
    return Range(text: text, start: start, bits: 128 - longest + bits)
  }

  /// Sixteen bytes; an IPv4 address as the IPv6 one that stands for it.
  private static func bytes(_ address: String) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET6, address, &bytes) == 1 { return bytes }
    var four = [UInt8](repeating: 0, count: 4)
    guard inet_pton(AF_INET, address, &four) == 1 else { return nil }
    return [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + four
  }
}
