/// The words of a column that knows only a few, in the order of its profile, each standing for a
/// key; several may stand for the same.
package struct ChoiceWords: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package struct Word: Hashable, Sendable {
    package let text: String
    package let key: String
  }

  package private(set) var all: [Word] = []

  package init(_ words: [Word]) {
    all = words
  }

  package init(dictionaryLiteral words: (String, String)...) {
    all = words.map { Word(text: $0, key: $1) }
  }

  /// One word for each meaning, the first.
  package var offered: [String] {
    var seen: Set<String> = []
    return all.filter { seen.insert($0.key).inserted }.map(\.text)
  }
}
