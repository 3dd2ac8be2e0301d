extension Form {
  /// A condition in the language of `Guard`.
  func condition(_ key: String, _ loader: BookLoader) -> Guard? {
    guard let piece = piece(key), let source = text(of: piece) else { return nil }
    do {
      return try GuardParser.parse(source, attributes: loader.names.attributes)
    } catch {
      // One more for the quotation mark in front of it.
      let place = Place(
        file: piece.place.file, line: piece.place.line,
        column: piece.place.column + 1 + error.offset)
      problems.report(place, zh: "条件：\(error.zh)。", en: "condition: \(error.en)")
      return nil
    }
  }
}
