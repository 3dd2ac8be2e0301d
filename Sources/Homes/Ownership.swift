package import Civil
package import Kernel
package import Registry

/// That somebody owns a unit, alone or with others, from a day until another. What is over is kept.
package struct Ownership: Sendable, Regional, Equatable {
  package let id: ID<Ownership>
  package let region: Region
  package let complex: ID<Complex>
  package let unit: ID<Unit>
  package let owner: ID<Owner>
  package var share: Share?
  /// The one of several co-owners who is named first.
  package var isPrincipal: Bool
  package var since: Day?
  /// The first day on which it is theirs no more.
  package var until: Day?
}

/// A part of the whole, as a title deed says it: `1/2`, `30%`.
package struct Share: Hashable, Sendable, CustomStringConvertible {
  package let part: Int
  package let whole: Int

  package init?(_ part: Int, of whole: Int) {
    guard (1...1_000_000).contains(whole), (1...whole).contains(part) else { return nil }
    self.part = part
    self.whole = whole
  }

  package init?(reading text: String) {
    let plain = HomeName.folded(text)
    if plain == "全部" {
      self.init(1, of: 1)
      return
    }
    if plain.hasSuffix("%") {
      guard let hundredths = CentiArea(String(plain.dropLast())) else { return nil }
      self.init(Int(hundredths.value), of: 10_000)
      return
    }
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let part = parts[0], let whole = parts[1] else { return nil }
    self.init(part, of: whole)
  }

  package var description: String {
    guard whole == 10_000 else { return part == whole ? "全部" : "\(part)/\(whole)" }
    return "\(CentiArea(Int64(part)))%"
  }

  /// Whether several together are more than there is.
  static func exceedWhole(_ shares: [Share]) -> Bool {
    shares.reduce(0.0) { $0 + Double($1.part) / Double($1.whole) } > 1.000_001
  }
}
