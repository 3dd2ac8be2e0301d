/// Whether a rule's sentences can be called by a name that people know.
struct CitationChecks {
  let rule: Rule
  let book: Book
  let problems: Problems

  func run() {
    for cite in rule.cites where book.sources.resolve(cite) != nil {
      checkName(of: String(cite.anchor.prefix { $0.isLetter }))
    }
    checkName(of: String(rule.measure.prefix { $0.isLetter }))
  }

  private func checkName(of letters: String) {
    guard !letters.isEmpty, book.words.templates["clauses.\(letters)"] == nil else { return }
    problems.report(
      rule.place, zh: "words.yaml 的 clauses 里没有 \(letters)：不知道 \(letters) 开头的条文怎样称呼。",
      en: "words.yaml lacks clauses.\(letters), the name of clauses that begin so")
  }
}
