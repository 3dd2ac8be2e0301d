import Civil

/// The values a form can hold. Each of these reports what is wrong and then gives `nil`.
extension Form {
  func text(_ key: String) -> String? {
    required(key).flatMap(text(of:))
  }

  func optionalText(_ key: String) -> String? {
    piece(key).flatMap(text(of:))
  }

  func text(of piece: Piece) -> String? {
    if case .text(let text) = piece.content { return text }
    wrong(piece, zh: "文字（数请加引号）", en: "text (quote numbers)")
    return nil
  }

  func integer(_ key: String, in range: ClosedRange<Int64>) -> Int? {
    guard let piece = required(key) else { return nil }
    guard case .number(let number) = piece.content, range.contains(number) else {
      wrong(
        piece, zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return Int(number)
  }

  func optionalInteger(_ key: String, in range: ClosedRange<Int64>) -> Int? {
    has(key) && piece(key) != nil ? integer(key, in: range) : nil
  }

  func flag(_ key: String, default value: Bool = false) -> Bool {
    guard let piece = piece(key) else { return value }
    if case .flag(let flag) = piece.content { return flag }
    wrong(piece, zh: "true 或 false", en: "true or false")
    return value
  }

  func day(_ key: String) -> Day? {
    guard let piece = piece(key), let text = text(of: piece) else { return nil }
    if let day = Day(text) { return day }
    wrong(piece, zh: "形如 \"2026-09-01\" 的日期", en: "a day like \"2026-09-01\"")
    return nil
  }

  func choice<Value>(_ key: String, of values: [String: Value]) -> Value? {
    required(key).flatMap { choice($0, of: values) }
  }

  func optionalChoice<Value>(_ key: String, of values: [String: Value]) -> Value? {
    piece(key).flatMap { choice($0, of: values) }
  }

  private func choice<Value>(_ piece: Piece, of values: [String: Value]) -> Value? {
    if case .text(let text) = piece.content, let value = values[text] { return value }
    let names = values.keys.sorted()
    wrong(
      piece, zh: "以下之一：\(names.joined(separator: "、"))",
      en: "one of \(names.joined(separator: ", "))")
    return nil
  }

  /// One item or a list of them.
  func items(_ key: String) -> [Piece] {
    guard let piece = piece(key) else { return [] }
    if case .list(let items) = piece.content { return items }
    return [piece]
  }

  func texts(_ key: String) -> [String] {
    items(key).compactMap(text(of:))
  }

  func form(_ key: String) -> Form? {
    required(key).flatMap { Form($0, problems) }
  }

  func optionalForm(_ key: String) -> Form? {
    piece(key).flatMap { Form($0, problems) }
  }

  /// The entries of a mapping whose keys are names of the writer's choice.
  func named(_ key: String) -> [Piece.Entry] {
    guard let piece = piece(key) else { return [] }
    guard case .mapping(let entries) = piece.content else {
      wrong(piece, zh: "一组键和值", en: "a mapping")
      return []
    }
    return entries
  }

  func wrong(_ piece: Piece, zh: String, en: String) {
    let found: (zh: String, en: String) =
      switch piece.content {
      case .text(let text): ("“\(text)”", "“\(text)”")
      case .number(let number): ("\(number)", "\(number)")
      case .flag(let flag): ("\(flag)", "\(flag)")
      default: piece.name
      }
    problems.report(
      piece.place, zh: "这里应写\(zh)，写的是\(found.zh)。", en: "expected \(en), found \(found.en)")
  }
}
