/// A place in the administrative tree, written from the district down: `411502/002/004`.
///
/// The parts are those of the 12-digit statistical code: six for the district, three for the
/// street, three for the community. What lies in a region is under the authority of every organ
/// of the regions that contain it.
package struct Region: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ path: String) {
    description = path
  }

  /// Reads a code of 6, 9 or 12 digits; trailing zero groups mean "the whole of it".
  package init?(code: String) {
    let digits = Array(code.utf8)
    guard [6, 9, 12].contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    var parts = [String(code.prefix(6))]
    for start in stride(from: 6, to: digits.count, by: 3) {
      let part = String(decoding: digits[start..<start + 3], as: UTF8.self)
      if part == "000" { break }
      parts.append(part)
    }
    self.init(parts.joined(separator: "/"))
  }

  /// The district's six digits, which lead every business key.
  package var district: String { String(description.prefix(6)) }

  /// The 12-digit code.
  package var code: String {
    let digits = description.filter { $0 != "/" }
    return digits + String(repeating: "0", count: max(0, 12 - digits.count))
  }

  package var depth: Int { description.count { $0 == "/" } }

  package var parent: Region? {
    guard let slash = description.lastIndex(of: "/") else { return nil }
    return Region(String(description[..<slash]))
  }

  /// The smallest region that contains all of these.
  init(around regions: [Region]) {
    var around = regions.first ?? Region("")
    while let parent = around.parent, !regions.allSatisfy(around.contains) { around = parent }
    self = around
  }

  package func contains(_ other: Region) -> Bool {
    other == self || other.description.hasPrefix(description + "/")
  }
}

/// Anything that lies in a region, and so under somebody's authority.
package protocol Regional {
  var region: Region { get }

  /// The enterprise it belongs to, by credit code, if its own people may reach it too.
  var enterprise: String? { get }

  /// Where it is in several places at once, as a list for somebody with several posts is.
  var severalParts: [Scope] { get }
}

extension Regional {
  package var enterprise: String? { nil }
  package var severalParts: [Scope] { [] }
}

extension Region: Regional {
  package var region: Region { self }
}
