/// The first lines of a book: who it is and what it stands on. Read before anything else, because
/// the books above must be there first.
struct BookHead {
  let id: String
  let version: String
  let rank: Rank
  let extends: [Parent]
  /// Whether all of them could be read.
  let isWhole: Bool

  struct Parent {
    let id: String
    let version: String
    let place: Place
  }

  static let unknown = BookHead(
    id: "", version: "", rank: .district, extends: [], isWhole: true)

  func layer(titled title: String) -> Layer {
    Layer(id: id, version: version, title: title, rank: rank)
  }

}

extension BookHead {
  init(_ form: Form) {
    let parents = form.items("extends").map { Self.parent($0, form) }
    self.init(
      id: form.optionalText("id") ?? "", version: form.optionalText("version") ?? "",
      rank: form.optionalChoice("rank", of: Rank.byName) ?? .district,
      extends: parents.compactMap { $0 }, isWhole: !parents.contains { $0 == nil })
  }

  /// - Returns: `nil` for what cannot be read; nobody is told.
  init?(text: String) {
    let quiet = Problems()
    guard let piece = YAMLPieces.read(text, file: "book.yaml", problems: quiet),
      let form = Form(piece, quiet)
    else { return nil }
    self.init(form)
  }

  private static func parent(_ piece: Piece, _ form: Form) -> Parent? {
    guard let text = form.text(of: piece) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      form.problems.report(
        piece.place, zh: "上一层手册写成“名称@版本”，例如 cn.property@2026.1.0。",
        en: "write a book above as ID@VERSION: cn.property@2026.1.0")
      return nil
    }
    return Parent(id: parts[0], version: parts[1], place: piece.place)
  }
}
