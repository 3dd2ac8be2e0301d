/// Texts and numbers within what Excel can hold.
enum OutputText {
  private static let cut = "……（太长，后面的没有写出）"

  static func fitting(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit, text.utf16.count > limit else { return text }
    return String(text.unicodeScalars.prefix((limit - cut.utf16.count) / 2)) + cut
  }

  /// Whether a binary number shows the same digits again.
  static func isExact(_ exact: String) -> Bool {
    exact.utf8.count <= 15 || double(exact) != nil
  }

  /// Nil when a binary number would not show the same digits again.
  static func double(_ exact: String) -> Double? {
    // Fifteen digits always come back as they were.
    if exact.utf8.count <= 15 { return Double(exact) }
    guard let parts = NumberText.parts(of: exact),
      parts.digits.count <= 17, !NumberText.hasLostDigits(exact)
    else { return nil }
    return Double(exact)
  }
}

enum SheetName {
  /// Excel allows 31 characters and none of `[]:*?/\`, nor an apostrophe at the ends.
  static func allowed(_ name: String) -> String {
    let replaced = String(name.map { "[]:*?/\\".contains($0) || $0 == "'" ? "_" : $0 })
    var short = replaced
    while short.utf16.count > 31 { short.removeLast() }
    return short.isEmpty ? "Sheet" : short
  }
}
