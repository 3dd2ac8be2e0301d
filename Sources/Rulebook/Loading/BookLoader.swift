extension Book {
  /// Loads a book from texts by path. - Throws: everything that is wrong with it, at once.
  public static func load(files: [String: String]) throws(BookErrors) -> Book {
    let loader = BookLoader(files: files)
    let book = loader.load()
    guard loader.problems.all.isEmpty, let book else { throw BookErrors(loader.problems.all) }
    return book
  }
}

/// Reads the files of a book in the order in which they build on each other, after the books above.
final class BookLoader {
  let files: [String: String]
  /// Where the book lies, seen from the one that is asked for: `../cn`.
  let folder: String
  let family: BookFamily
  /// The books that are waiting for this one.
  let below: [String]
  let problems = Problems()
  private var pieces: [(path: String, piece: Piece)] = []
  var names = Names()
  private(set) var head = BookHead.unknown
  private(set) var parents: [Book] = []
  var origins: [Name: String] = [:]
  var openNames: Set<Name> = []
  var ranks: [String: Rank] = [:]

  convenience init(files: [String: String]) {
    let family = BookFamily(files)
    self.init(files: family.files(in: ""), folder: "", family: family, below: [])
  }

  init(files: [String: String], folder: String, family: BookFamily, below: [String]) {
    self.files = files
    self.folder = folder
    self.family = family
    self.below = below
  }

  /// A file that is no YAML is said alone: whatever else refers to it would only be said to be
  /// missing, a hundred times. So is a book above that is missing or faulty.
  func load() -> Book? {
    guard readPieces() else { return nil }
    head = optionalForm("book.yaml").map(BookHead.init) ?? head
    guard let above = ParentLoader(loader: self).load() else { return nil }
    parents = above
    inherit()
    guard let parts = parts() else { return nil }
    let book = Book(
      parts, head: head, layers: layers(head.layer(titled: parts.identity.title)),
      origins: origins, openNames: openNames, digest: digest())
    if problems.all.isEmpty {
      Checks(book: book, problems: problems).run()
      LayerChecks(
        book: book, parents: parents, overrides: parts.rules.overrides, problems: problems
      ).run()
    }
    return book
  }

  private func parts() -> BookParts? {
    let sources = SourceLoader(loader: self).load()
    let vocabulary = VocabularyLoader(loader: self).load()
    let organs = OrganLoader(loader: self).load()
    let identity = IdentityLoader(loader: self).load()
    let openTerms = TermLoader(loader: self).openTerms()
    let ambiguities = TermLoader(loader: self).ambiguities()
    let roomMinimum = RegisterLoader(loader: self, sources: sources).roomMinimum()
    let checks = CheckLoader(loader: self).load()
    let holders = HolderLoader(loader: self).load()
    let rules = LayeredRules(loader: self)
    let words = WordLoader(loader: self).load()
    let tests = TestLoader(loader: self).load()
    guard let identity else { return nil }
    return BookParts(
      identity: identity, sources: sources, vocabulary: vocabulary, organs: organs,
      openTerms: openTerms, ambiguities: ambiguities, roomMinimum: roomMinimum, checks: checks,
      holders: holders, rules: rules, words: words, tests: tests)
  }

  /// - Returns: whether every file could be read.
  private func readPieces() -> Bool {
    var isWhole = true
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".yaml") {
      guard let piece = YAMLPieces.read(text, file: place(of: path), problems: problems) else {
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
          Place(file: place(of: path), line: 1, column: 1), zh: "缺少这个文件。",
          en: "this file is missing")
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

  /// A file of this book as the one that is asked for would name it: `../cn/rules/filing.yaml`.
  private func place(of path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }

  private func digest() -> String {
    let above = Dictionary(parents.map { ("\($0)", $0.digest) }) { one, _ in one }
    return Canonical.digest(
      of: pieces, and: files.filter { $0.key.hasSuffix(".md") }, above: above)
  }
}
