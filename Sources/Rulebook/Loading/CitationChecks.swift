/// Whether a rule's sentences can be called by a name that people know.
struct CitationChecks {
  let rule: Rule
  let book: Book
  let problems: Problems

  func run() {
    for cite in cites where book.sources.resolve(cite) != nil {
      checkName(of: String(cite.anchor.prefix { $0.isLetter }))
      checkPart(of: cite)
    }
    checkName(of: String(rule.measure.prefix { $0.isLetter }))
  }

  private var cites: [Citation] {
    guard case .routing(let table) = rule.body else { return rule.cites }
    return rule.cites + table.rows.flatMap(\.cites)
  }

  /// `A2.housing` is the entry of an organ; a number is a sentence.
  private func checkPart(of cite: Citation) {
    guard let dot = cite.anchor.firstIndex(of: ".") else { return }
    let part = String(cite.anchor[cite.anchor.index(after: dot)...])
    guard Int(part) == nil, book.organs.short(of: part) == nil else { return }
    problems.report(
      rule.place, zh: "\(cite) 里的“\(part)”不是机构表里的名字。",
      en: "\(part) in \(cite) is not among the organs")
  }

  private func checkName(of letters: String) {
    guard !letters.isEmpty, book.words.templates["clauses.\(letters)"] == nil else { return }
    problems.report(
      rule.place, zh: "words.yaml 的 clauses 里没有 \(letters)：不知道 \(letters) 开头的条文怎样称呼。",
      en: "words.yaml lacks clauses.\(letters), the name of clauses that begin so")
  }
}
