package import Kernel

/// The district, one of its streets or one of their communities, as the published list names it.
package struct Place: Hashable, Sendable, Regional {
  package let region: Region
  /// `老城街道办事处`, `三里店居委会`.
  package let name: String

  package init(region: Region, name: String) {
    self.region = region
    self.name = name
  }

  package var code: String { region.code }

  /// The place without the office: `老城街道办事处` is the office of `老城街道`.
  package var shortName: String {
    name.hasSuffix("街道办事处") ? String(name.dropLast("办事处".count)) : name
  }

  /// What is left when people leave out what kind of place it is.
  static func base(_ name: String) -> String {
    let levelled = Naming.normalised(name)
    for ending in endings where levelled.hasSuffix(ending) && levelled.count > ending.count {
      return String(levelled.dropLast(ending.count))
    }
    return levelled
  }

  private static let endings = [
    "街道办事处", "社区居民委员会", "社区居委会", "居民委员会", "村民委员会", "居委会", "村委会", "街道办", "街道", "社区",
    "镇", "乡", "村",
  ]
}
