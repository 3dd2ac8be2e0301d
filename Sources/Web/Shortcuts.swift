/// Places that two keys lead to, `g` first. The links of the navigation carry them, so a key leads
/// nowhere that its owner may not go.
package struct Shortcut: Sendable {
  package let key: String
  package let path: String

  package static let places = [
    Shortcut(key: "d", path: "/"), Shortcut(key: "o", path: "/obligations"),
    Shortcut(key: "x", path: "/complexes"), Shortcut(key: "e", path: "/enterprises"),
    Shortcut(key: "c", path: "/contracts"), Shortcut(key: "h", path: "/handovers"),
    Shortcut(key: "i", path: "/import"), Shortcut(key: "n", path: "/notices"),
    Shortcut(key: "a", path: "/account"),
    Shortcut(key: "m", path: "/map"), Shortcut(key: "f", path: "/figures"),
  ]

  static let byPath = Dictionary(
    places.map { ($0.path, $0.key) }, uniquingKeysWith: { first, _ in first })
}

/// A place of the navigation that has a key.
package struct KeyedPlace: Sendable {
  package let key: String
  package let words: String
  package let href: String
}

extension Pages {
  /// The places with a key that this visitor may go to.
  package func keyedPlaces(for visit: Visit) -> [KeyedPlace] {
    let links = visit.visitor.map { navigation.sections(for: $0.doer, at: visit.path) } ?? []
    return links.flatMap(\.links).compactMap { link in
      link.key.map { KeyedPlace(key: $0, words: link.words, href: link.href) }
    }
  }
}
