/// Reads what a book changes in the rules of those above.
struct OverrideLoader {
  let loader: BookLoader
  /// The rules of the books above, by id.
  let above: [String: Rule]
  private var problems: Problems { loader.problems }

  /// A rule as the book above states it, as it is here, and what allows it to ask less.
  struct Override {
    let rule: Rule
    let changed: Rule
    let authority: Citation?
    let place: Place
    /// Somebody has read the articles that the book above had not.
    let checkedBy: String?
  }

  func load(_ pieces: [Piece]) -> [Override] {
    var seen: Set<String> = []
    return pieces.compactMap { piece in
      guard let form = Form(piece, problems), let override = override(form) else { return nil }
      if !seen.insert(override.rule.id).inserted {
        problems.report(
          form.place, zh: "\(override.rule.id) 写了两次 overrides，请合在一处。",
          en: "\(override.rule.id) is overridden twice; write it once")
      }
      return override
    }
  }

  private func override(_ form: Form) -> Override? {
    let id = form.reference("rule", to: Set(above.keys), zh: "上一层的规则", en: "rules of books above")
    let authority = form.authority(loader)
    let checkedBy = form.optionalText("checked_by")
    let points = points(form)
    form.finish()
    guard let id, let rule = above[id] else { return nil }
    if points.isEmpty, checkedBy == nil {
      form.report(
        "rule", zh: "没有写改什么。\(id) 开放的是：\(Self.list(rule))。",
        en: "nothing is changed; \(id) leaves open: \(Self.list(rule))")
    }
    refuseClosed(points, of: rule)
    let piece = points.reduce(rule.source) { $0.putting($1.entry, at: $1.point) }
    guard let changed = RuleLoader(loader: loader).changed(rule, to: piece) else { return nil }
    return Override(
      rule: rule, changed: changed, authority: authority, place: form.place, checkedBy: checkedBy)
  }

  /// The parts that are written here. A key that is no override point is unknown.
  private func points(_ form: Form) -> [(point: OverridePoint, entry: Piece.Entry)] {
    OverridePoint.allCases.compactMap { point in
      form.entry(point.rawValue).map { (point, $0) }
    }
  }

  private func refuseClosed(
    _ points: [(point: OverridePoint, entry: Piece.Entry)], of rule: Rule
  ) {
    for (point, entry) in points where !rule.mayOverride.contains(point) {
      problems.report(
        entry.place,
        zh: "\(rule.id)（\(rule.book)）没有开放“\(point.rawValue)”。开放的是：\(Self.list(rule))。",
        en: "\(rule.id) of \(rule.book) does not leave \(point.rawValue) open; it leaves open: "
          + Self.list(rule))
    }
  }

  static func list(_ rule: Rule) -> String {
    let points = rule.mayOverride.map(\.rawValue).sorted().joined(separator: ", ")
    return points.isEmpty ? "-" : points
  }
}

extension Form {
  func authority(_ loader: BookLoader) -> Citation? { citations("authority", loader).first }
}

extension Piece {
  /// The same mapping with one part of it changed. Organs stand under `who`, a lead under `first`.
  func putting(_ entry: Entry, at point: OverridePoint) -> Piece {
    let home = point.isOrgan ? "who" : point == .lead ? "first" : nil
    guard let home else { return putting(entry) }
    guard case .mapping(let entries) = content else { return self }
    let inner =
      entries.first { $0.key == home }
      ?? Entry(
        key: home, place: entry.place, value: Piece(place: entry.place, content: .mapping([])))
    return putting(
      Entry(key: home, place: inner.place, value: inner.value.putting(entry)))
  }

  private func putting(_ entry: Entry) -> Piece {
    guard case .mapping(let entries) = content else { return self }
    guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
      return Piece(place: place, content: .mapping(entries + [entry]))
    }
    var changed = entries
    changed[index] = entry
    return Piece(place: place, content: .mapping(changed))
  }
}
