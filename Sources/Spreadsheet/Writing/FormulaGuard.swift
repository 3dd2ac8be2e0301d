/// Keeps a text table from carrying formulas: Excel would run `=…` when it opens the file.
enum FormulaGuard {
  /// With an apostrophe in front where needed. Also before texts that look guarded already, so
  /// that taking guards away gives back the very same text.
  static func guarded(_ text: String) -> String {
    isRisky(unguardedPart(text)) ? "'" + text : text
  }

  static func unguarded(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isRisky(unguardedPart(text))
      ? String(text.dropFirst()) : text
  }

  private static func unguardedPart(_ text: String) -> Substring.UnicodeScalarView {
    Substring(text).unicodeScalars.drop { $0 == "'" }
  }

  private static func isRisky(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first(where: { $0 != " " && $0.value != 0x3000 }) else { return false }
    return risky.contains(first)
  }

  private static let risky: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "|", "%",
  ]
}
