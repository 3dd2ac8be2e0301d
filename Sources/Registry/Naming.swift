import Foundation

/// What is made of a name so that it can be found and put in order.
struct Naming: Hashable, Sendable {
  /// The same for names that differ only in width, case, blanks and dots.
  let norm: String
  /// Pinyin without tones, for the order people expect.
  let key: String
  /// First letters of the pinyin, for quick typing.
  let initials: String

  init(_ name: String) {
    norm = Self.normalised(name)
    let syllables = Self.syllables(name)
    key = syllables.joined(separator: " ")
    initials = String(syllables.compactMap(\.first))
  }

  static func normalised(_ name: String) -> String {
    let folded = name.precomposedStringWithCompatibilityMapping.lowercased()
    return String(folded.unicodeScalars.filter { !isFiller($0) })
  }

  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "·•・.-—_、，,".unicodeScalars.contains(scalar)
  }

  private static func syllables(_ name: String) -> [String] {
    let folded = name.precomposedStringWithCompatibilityMapping
    // A blank on both sides of each character, or neighbours would melt into one word.
    let apart = folded.map { $0.isASCII ? String($0) : " \($0) " }.joined()
    let latin = apart.applyingTransform(.mandarinToLatin, reverse: false) ?? apart
    let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    return plain.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
