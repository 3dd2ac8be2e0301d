/// Names that must lead somewhere.
extension Form {
  func references(_ key: String, to names: Set<String>, zh: String, en: String) -> [String] {
    items(key).compactMap { reference($0, to: names, zh: zh, en: en) }
  }

  func reference(_ key: String, to names: Set<String>, zh: String, en: String) -> String? {
    required(key).flatMap { reference($0, to: names, zh: zh, en: en) }
  }

  func optionalReference(_ key: String, to names: Set<String>, zh: String, en: String) -> String? {
    piece(key).flatMap { reference($0, to: names, zh: zh, en: en) }
  }

  func reference(_ piece: Piece, to names: Set<String>, zh: String, en: String) -> String? {
    guard let name = text(of: piece) else { return nil }
    if names.contains(name) { return name }
    let near = Nearness.closest(to: name, among: names)
    problems.report(
      piece.place,
      zh: "\(zh)里没有“\(name)”。" + (near.map { "是不是“\($0)”？" } ?? "请先在那里写上，或改正这个名字。"),
      en: "\(name) is not among the \(en)" + (near.map { "; did you mean \($0)?" } ?? ""))
    return nil
  }

  func events(_ key: String, _ loader: BookLoader) -> [String] {
    references(key, to: loader.names.events, zh: "词汇表的 events", en: "events of the vocabulary")
  }

  func event(_ key: String, _ loader: BookLoader) -> String? {
    optionalReference(
      key, to: loader.names.events, zh: "词汇表的 events", en: "events of the vocabulary")
  }

  func attribute(_ key: String, _ loader: BookLoader) -> String? {
    optionalReference(
      key, to: Set(loader.names.attributes.keys), zh: "词汇表的 attributes",
      en: "attributes of the vocabulary")
  }

  func organs(_ key: String, _ loader: BookLoader) -> [String] {
    references(key, to: loader.names.organs, zh: "机构表", en: "organs")
  }

  func citations(_ key: String, _ loader: BookLoader) -> [Citation] {
    items(key).compactMap { piece in
      guard let text = text(of: piece) else { return nil }
      guard let citation = Citation(text) else {
        problems.report(
          piece.place, zh: "依据写成“来源#锚点”，例如 seed#M12。", en: "cite as source#anchor: seed#M12")
        return nil
      }
      if loader.names.clauses[citation.source]?.contains(citation.anchor) != true {
        problems.report(
          piece.place, zh: "依据里没有 \(text)。请核对来源和锚点。", en: "there is no \(text) in the sources")
      }
      refuseWhole(citation, piece, loader)
      return citation
    }
  }
}

extension Form {
  /// A list with an entry for each organ is too long to say what one of them must do.
  private func refuseWhole(_ citation: Citation, _ piece: Piece, _ loader: BookLoader) {
    let entries = (loader.names.clauses[citation.source] ?? [])
      .filter { $0.hasPrefix("\(citation.anchor).") && $0.last?.isNumber == false }.sorted()
    guard !entries.isEmpty else { return }
    let list = entries.joined(separator: "、")
    problems.report(
      piece.place, zh: "\(citation) 按机构分列，请引用其中一条：\(list)。",
      en: "\(citation) lists organs; cite one entry: \(entries.joined(separator: ", "))")
  }
}

/// The name somebody probably meant.
enum Nearness {
  static func closest(to name: String, among names: Set<String>) -> String? {
    let near = names.sorted().map { ($0, distance(Array(name), Array($0))) }
      .min { $0.1 < $1.1 }
    guard let near, near.1 <= max(1, name.count / 4) else { return nil }
    return near.0
  }

  /// How many characters to change, add or drop.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard left.count <= 60, right.count <= 60 else { return .max }
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
