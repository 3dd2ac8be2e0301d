import Kernel
import Organs
import Registry
import Rulebook
import Storage

/// What things are called, for one page.
struct Names: Sendable {
  private let book: Book
  private let complexes: [String: String]
  private let enterprises: [String: String]

  init(book: Book, complexes: [String: String] = [:], enterprises: [String: String] = [:]) {
    self.book = book
    self.complexes = complexes
    self.enterprises = enterprises
  }

  /// An organ of the book, a street, an enterprise; its code where nobody has named it yet.
  func organ(_ id: String?) -> String? {
    guard let id, !id.isEmpty else { return nil }
    if let organ = book.organs.all[id] { return organ.short.isEmpty ? organ.title : organ.short }
    return enterprises[id] ?? book.organs.title(of: id) ?? id
  }

  func complex(_ id: String?) -> String? {
    guard let id, !id.isEmpty else { return nil }
    return complexes[id] ?? id
  }

  func rule(_ id: String) -> String { book.rule(id)?.title ?? id }
}

extension ReadConnection {
  /// The names of all that these obligations and facts speak of.
  func names(
    for obligations: [ObligationLine], facts: [Fact] = [], book: Book, district: Region
  ) throws -> Names {
    var complexes = Set(obligations.compactMap(\.complex))
    var others: Set<String> = []
    for it in obligations {
      others.formUnion([it.bearer, it.recipient, it.supervisor, it.enterprise].compactMap { $0 })
    }
    for fact in facts {
      if let complex = fact.subject["complex"] { complexes.insert(complex) }
      let parts = ["enterprise", "developer", "committee", "community"]
      others.formUnion(parts.compactMap { fact.subject[$0] } + [fact.by])
    }
    let unknown = others.filter { book.organs.short(of: $0) == nil }
    let codes = unknown.filter { $0.utf8.count == 18 }
    // Communities have twelve digits; committees and the like an identity of ours.
    let organs = unknown.filter { [12, 36].contains($0.utf8.count) }
    return try names(
      complexes: complexes, enterprises: codes, organs: organs, book: book, district: district)
  }

  func names(
    complexes: Set<String>, enterprises: Set<String>, organs: Set<String> = [], book: Book,
    district: Region
  ) throws -> Names {
    let complexes = try names(of: Set(complexes.map(ID<Complex>.init(rawValue:))), in: district)
    return Names(
      book: book,
      complexes: Dictionary(uniqueKeysWithValues: complexes.map { ($0.key.rawValue, $0.value) }),
      enterprises: try enterpriseNames(of: enterprises, in: district)
        .merging(try organNames(organs, in: district)) { first, _ in first })
  }
}
