/// The folders of several books in one list of texts: those of the book itself, and under
/// `../cn/` or `parents/cn/` those of the books it may stand on.
struct BookFamily {
  /// By folder; the book itself is under the empty name.
  let heads: [String: BookHead]
  private let texts: [String: [String: String]]

  init(_ files: [String: String]) {
    let mark = "/book.yaml"
    let folders = files.keys.filter { $0.hasSuffix(mark) }.map { $0.dropLast(mark.count) }
    var texts: [String: [String: String]] = [:]
    for (path, text) in files {
      let home = folders.filter { path.hasPrefix("\($0)/") }.max { $0.count < $1.count }
      let inside = home.map { path.dropFirst($0.count + 1) } ?? path[...]
      texts[home.map(String.init) ?? "", default: [:]][String(inside)] = text
    }
    self.texts = texts
    heads = texts.compactMapValues { $0["book.yaml"].flatMap(BookHead.init(text:)) }
  }

  func files(in folder: String) -> [String: String] { texts[folder] ?? [:] }
}
