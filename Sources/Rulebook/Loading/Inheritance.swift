/// What has a name of its own in a book: `event contract.signed`.
struct Name: Hashable, Sendable, Comparable {
  let kind: Kind
  let text: String

  enum Kind: String, Sendable {
    case source, entity, attribute, event, organ, organClass, role, counting, openTerm, ambiguity
    case rule, check
  }

  static func < (left: Name, right: Name) -> Bool {
    (left.kind.rawValue, left.text) < (right.kind.rawValue, right.text)
  }
}

/// What a book takes over from those above.
extension BookLoader {
  /// One part of the books above, put together.
  func above<Value>(_ part: (Book) -> [String: Value]) -> [String: Value] {
    parents.reduce(into: [:]) { all, book in all.merge(part(book)) { one, _ in one } }
  }

  /// The entries under a key, each a name of this book. One that stands in a book above already
  /// would hide it unnoticed.
  func entries(_ form: Form, _ key: String, as kind: Name.Kind) -> [Piece.Entry] {
    let entries = form.named(key)
    for entry in entries { claim(Name(kind: kind, text: entry.key), at: entry.place) }
    return entries
  }

  func claim(_ name: Name, at place: Place) {
    if let origin = origins[name], origin != head.id, !openNames.contains(name) {
      problems.report(
        place, zh: "“\(name.text)”在 \(origin) 里已经有了。请换一个名字；要改它开放的地方，写 overrides。",
        en: "\(name.text) is already in \(origin); choose another name, or write overrides")
    }
    origins[name] = head.id
    openNames.remove(name)
  }

  /// Puts in place what the books above bring along.
  func inherit() {
    for book in parents {
      origins.merge(book.origins) { one, _ in one }
      openNames.formUnion(book.openNames)
    }
    names.entities = above(\.vocabulary.entities)
    names.attributes = above(\.vocabulary.attributes)
    names.events = Set(above(\.vocabulary.events).keys)
    names.organs = Set(above(\.organs.all).keys)
    names.classes = Set(above(\.organs.classes).keys)
    names.roles = Set(above(\.organs.roles).keys)
    names.countings = Set(above(\.countings).keys)
    names.openTerms = Set(above(\.openTerms).keys)
    names.ambiguities = Set(above(\.ambiguities).keys)
  }

  /// The books above, the highest first, each once, and this one.
  func layers(_ own: Layer) -> [Layer] {
    var all: [Layer] = []
    for layer in parents.flatMap(\.layers) where !all.contains(layer) { all.append(layer) }
    return all + [own]
  }
}
