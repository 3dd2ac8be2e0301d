/// The sentences that a determination rests on, under the names by which people know them.
struct Citing {
  let book: Book
  let cites: [Citation]

  var clauses: [CitedClause] {
    cites.compactMap { cite in
      book.sources.resolve(cite).map {
        CitedClause(
          citation: cite, source: book.sources.documents[cite.source]?.title ?? cite.source,
          name: book.name(ofClause: cite.anchor), text: $0.text, hash: $0.hash)
      }
    }
  }

  var laws: [CitedLaw] {
    cites.compactMap { cite in
      book.sources.article(cite).map {
        CitedLaw(
          citation: cite, name: book.name(of: $0, in: book.sources.laws[cite.source]),
          gist: $0.gist, verified: $0.verified)
      }
    }
  }
}

extension Book {
  /// The sentences of the policy on which a rule rests.
  public func clauses(of rule: Rule) -> [CitedClause] {
    Citing(book: self, cites: rule.cites).clauses
  }

  /// The articles of laws on which a rule rests.
  public func laws(of rule: Rule) -> [CitedLaw] {
    Citing(book: self, cites: rule.cites).laws
  }

  /// `M12.2` as 措施12（2）, `A2.housing` as 附件2（区住建局）.
  public func name(ofClause anchor: String) -> String {
    let parts = anchor.split(separator: ".", maxSplits: 1).map(String.init)
    let letters = parts[0].prefix { $0.isLetter }
    let clause = words.fill(
      "clauses.\(letters)", ["number": String(parts[0].dropFirst(letters.count))])
    guard parts.count > 1 else { return clause }
    let part = organs.short(of: parts[1]) ?? parts[1]
    return words.fill("clauses.part", ["clause": clause, "part": part])
  }

  /// The measure under which a rule stands: `12` as 措施12, `A2` as 附件2.
  public func name(ofMeasure measure: String) -> String {
    measure.first?.isLetter == true
      ? name(ofClause: measure) : words.fill("clauses.measure", ["number": measure])
  }

  func name(of article: Law.Article, in law: Law?) -> String {
    let title = law?.title ?? ""
    // A law that is cited as a whole has one article by the name of `all`.
    guard article.number.first?.isNumber == true else { return title }
    return words.fill("clauses.article", ["law": title, "number": article.number])
  }
}
