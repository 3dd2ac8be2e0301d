import Civil
import Rulebook

/// The sentences that a duty and its counting rest on.
struct Clauses: Sendable {
  let verbatim: [Verbatim]
  let laws: [LawLine]

  /// A clause of the policy, word for word.
  struct Verbatim: Sendable {
    let text: String
    let source: String
    let anchor: String
    let hash: String
  }

  /// An article that is cited but not copied.
  struct LawLine: Sendable {
    let name: String
    let gist: String
    /// Set where nobody has held it against the official text.
    let isUnverified: Bool
  }

  init(_ it: Obligation, book: Book) {
    let counting = book.rule(it.rule).flatMap { Self.counting($0, book) }
    let cites = it.cites.compactMap(Citation.init)
    let counted = (counting?.cites ?? []).compactMap(Citation.init)
    verbatim = cites.compactMap { cite in
      guard let clause = book.sources.resolve(cite) else { return nil }
      let title = book.sources.documents[cite.source]?.title ?? cite.source
      return Verbatim(
        text: clause.text, source: title, anchor: Self.place(clause.anchor),
        hash: String(clause.hash.prefix(12)))
    }
    laws = (cites + counted).compactMap { cite in
      guard let article = book.sources.article(cite) else { return nil }
      let title = book.sources.laws[cite.source]?.title ?? cite.source
      return LawLine(
        name: "\(title)第\(article.number)条", gist: article.gist,
        isUnverified: article.verified != .read)
    }
  }

  private static func counting(_ rule: Rule, _ book: Book) -> Counting? {
    switch rule.body {
    case .deadline(let deadline): book.countings[deadline.counting ?? book.counting]
    case .window: book.countings["window"]
    case .routing, .consequence: nil
    }
  }

  /// `M12.2` as 措施12（2）.
  private static func place(_ anchor: String) -> String {
    let parts = anchor.split(separator: ".", maxSplits: 1).map(String.init)
    let measure = parts[0].hasPrefix("M") ? String(parts[0].dropFirst()) : parts[0]
    let words = MeasureWords.chinese(measure)
    return parts.count > 1 ? "\(words)（\(parts[1])）" : words
  }
}
