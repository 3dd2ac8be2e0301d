extension Book {
  /// Loads a book from texts by path. - Throws: everything that is wrong with it, at once.
  public static func load(files: [String: String]) throws(BookErrors) -> Book {
    let loader = BookLoader(files: files)
    let book = loader.load()
    guard loader.problems.all.isEmpty, let book else { throw BookErrors(loader.problems.all) }
    return book
  }
}

/// Reads the files of a book in the order in which they build on each other.
final class BookLoader {
  let files: [String: String]
  let problems = Problems()
  private var pieces: [(path: String, piece: Piece)] = []
  var names = Names()

  init(files: [String: String]) {
    self.files = files
  }

  /// A file that is no YAML is said alone: whatever else refers to it would only be said to be
  /// missing, a hundred times.
  func load() -> Book? {
    guard readPieces() else { return nil }
    let sources = SourceLoader(loader: self).load()
    let vocabulary = VocabularyLoader(loader: self).load()
    let organs = OrganLoader(loader: self).load()
    let identity = IdentityLoader(loader: self).load()
    let openTerms = TermLoader(loader: self).openTerms()
    let ambiguities = TermLoader(loader: self).ambiguities()
    let roomMinimum = RegisterLoader(loader: self, sources: sources).roomMinimum()
    let checks = CheckLoader(loader: self).load()
    let holders = HolderLoader(loader: self).load()
    let rules = RuleLoader(loader: self).load()
    let words = WordLoader(loader: self).load()
    let tests = TestLoader(loader: self).load()
    guard let identity else { return nil }
    let book = Book(
      id: identity.id, version: identity.version, title: identity.title, status: identity.status,
      issuedOn: identity.issuedOn, inForce: identity.inForce, district: identity.district,
      countings: identity.countings, counting: identity.counting, sources: sources,
      vocabulary: vocabulary, organs: organs, rules: rules, openTerms: openTerms,
      ambiguities: ambiguities, anchors: identity.anchors, roomMinimum: roomMinimum,
      registerChecks: checks, fieldHolders: holders, words: words, tests: tests,
      digest: digest())
    if problems.all.isEmpty { Checks(book: book, problems: problems).run() }
    return book
  }

  /// - Returns: whether every file could be read.
  private func readPieces() -> Bool {
    var isWhole = true
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".yaml") {
      guard let piece = YAMLPieces.read(text, file: path, problems: problems) else {
        isWhole = false
        continue
      }
      pieces.append((path, piece))
    }
    for (path, piece) in pieces where !BookLayout.knows(path) {
      problems.report(
        piece.place, zh: "规则手册里没有这种文件。可以有的是：\(BookLayout.description)。",
        en: "no such file in a rulebook; known: \(BookLayout.description)")
    }
    return isWhole
  }

  /// The one form of a file that must be there.
  func form(_ path: String) -> Form? {
    guard let piece = pieces.first(where: { $0.path == path })?.piece else {
      if files[path] == nil {
        problems.report(
          Place(file: path, line: 1, column: 1), zh: "缺少这个文件。", en: "this file is missing")
      }
      return nil
    }
    return Form(piece, problems)
  }

  /// The form of a file that a book may do without.
  func optionalForm(_ path: String) -> Form? {
    pieces.first { $0.path == path }.flatMap { Form($0.piece, problems) }
  }

  /// The forms of all files in some folders.
  func forms(under folders: [String]) -> [Form] {
    pieces.filter { piece in folders.contains { piece.path.hasPrefix("\($0)/") } }
      .compactMap { Form($0.piece, problems) }
  }

  private func digest() -> String {
    Canonical.digest(of: pieces, and: files.filter { $0.key.hasSuffix(".md") })
  }
}

/// Where the parts of a book lie.
enum BookLayout {
  static let single = [
    "book.yaml", "sources/law.yaml", "sources/documents.yaml", "vocabulary.yaml", "organs.yaml",
    "open_terms.yaml", "ambiguities.yaml", "words.yaml", "registers.yaml",
    "checks.yaml", "fields.yaml",
  ]
  static let folders = ["rules", "routing", "tests"]

  static func knows(_ path: String) -> Bool {
    single.contains(path) || folders.contains { path.hasPrefix("\($0)/") }
  }

  static var description: String {
    (single + folders.map { "\($0)/*.yaml" }).joined(separator: ", ")
  }
}

/// What has a name, so that what refers to it can be checked. A name counts even if what it stands
/// for is faulty: one fault is reported once.
struct Names {
  var clauses: [String: Set<String>] = [:]
  var entities: [String: EntityKind] = [:]
  var attributes: [String: AttributeKind] = [:]
  var events: Set<String> = []
  var organs: Set<String> = []
  var classes: Set<String> = []
  var roles: Set<String> = []
  var countings: Set<String> = []
  var openTerms: Set<String> = []
  var ambiguities: Set<String> = []
  var rules: Set<String> = []
}
