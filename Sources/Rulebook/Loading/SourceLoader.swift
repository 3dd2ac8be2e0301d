import Kernel

/// Reads the texts that the book rests on, and holds each clause against its pinned hash.
struct SourceLoader {
  let loader: BookLoader
  private var problems: Problems { loader.problems }

  init(loader: BookLoader) {
    self.loader = loader
  }

  func load() -> Sources {
    let sources = Sources(
      documents: loader.above(\.sources.documents).merging(documents()) { $1 },
      laws: loader.above(\.sources.laws).merging(laws()) { $1 })
    loader.ranks = sources.ranks
    for (key, document) in sources.documents { names(key, Set(document.clauses.keys)) }
    for (key, law) in sources.laws { names(key, Set(law.articles.keys)) }
    return sources
  }

  private func names(_ key: String, _ anchors: Set<String>) {
    loader.names.clauses[key, default: []].formUnion(anchors)
  }

  private func documents() -> [String: SourceDocument] {
    guard let form = loader.form("sources/documents.yaml") else { return [:] }
    var documents: [String: SourceDocument] = [:]
    for entry in loader.entries(form, "documents", as: .source) {
      documents[entry.key] = Form(entry.value, problems).flatMap { document(entry.key, $0) }
    }
    form.finish()
    return documents
  }

  private func document(_ key: String, _ form: Form) -> SourceDocument? {
    let title = form.text("title")
    let short = form.text("short")
    let file = form.text("text")
    let pins = form.named("clauses")
    form.finish()
    guard let title, let short, let file else { return nil }
    guard let text = loader.files["sources/\(file)"] else {
      form.report("text", zh: "没有文件 sources/\(file)。", en: "there is no file sources/\(file)")
      return nil
    }
    let clauses = ClauseReader.read(text)
    check(clauses, against: pins, in: form)
    return SourceDocument(
      key: key, title: title, short: short, rank: loader.head.rank, clauses: clauses,
      lines: ClauseReader.lines(text))
  }

  /// A clause that nobody pinned, or that reads otherwise than when it was pinned, is an error:
  /// the words of the policy must not change unnoticed.
  private func check(_ clauses: [String: Clause], against pins: [Piece.Entry], in form: Form) {
    for pin in pins {
      guard let hash = form.text(of: pin.value) else { continue }
      guard let clause = clauses[pin.key] else {
        problems.report(
          pin.place, zh: "原文里没有锚点 \(pin.key)。", en: "the text has no anchor \(pin.key)")
        continue
      }
      if clause.hash != hash {
        problems.report(
          pin.value.place, zh: "\(pin.key) 的原文与登记的校验值不符。请核对原文；确认无误后登记 \(clause.hash)。",
          en: "the text of \(pin.key) differs from its hash; check it, then pin \(clause.hash)")
      }
    }
    for anchor in clauses.keys.sorted() where !pins.contains(where: { $0.key == anchor }) {
      let hash = clauses[anchor]?.hash ?? ""
      form.report(
        "clauses", zh: "锚点 \(anchor) 还没有登记校验值。请登记 \(hash)。",
        en: "anchor \(anchor) is not pinned; pin \(hash)")
    }
  }

  private func laws() -> [String: Law] {
    guard let form = loader.form("sources/law.yaml") else { return [:] }
    var laws: [String: Law] = [:]
    for entry in loader.entries(form, "laws", as: .source) {
      laws[entry.key] = Form(entry.value, problems).flatMap { law(entry.key, $0) }
    }
    form.finish()
    return laws
  }

  private func law(_ key: String, _ form: Form) -> Law? {
    let title = form.text("title")
    let rank = form.optionalChoice("rank", of: Rank.byName) ?? loader.head.rank
    var articles: [String: Law.Article] = [:]
    for entry in form.named("articles") {
      articles[entry.key] = Form(entry.value, problems).flatMap { article(entry.key, $0) }
    }
    form.finish()
    return title.map { Law(key: key, title: $0, rank: rank, articles: articles) }
  }

  private func article(_ number: String, _ form: Form) -> Law.Article? {
    let gist = form.text("gist")
    let verified = form.choice("verified", of: Law.Verification.byName)
    let formerly = form.optionalText("formerly")
    let isInferred = form.flag("inferred")
    form.finish()
    guard let gist, let verified else { return nil }
    if isInferred, formerly == nil {
      form.report(
        "inferred", zh: "条号是推定的，要在 formerly 写明看到的文本里是第几条。",
        en: "an inferred number needs formerly: the number in the text that was read")
    }
    return Law.Article(
      number: number, gist: gist, verified: verified, formerly: formerly, isInferred: isInferred)
  }
}

extension RawRepresentable where RawValue == String, Self: CaseIterable {
  static var byName: [String: Self] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  }
}
