import Foundation
import Testing
import Web

/// Every Chinese word that the house prints has English in the catalogue, so that a page in English
/// shows Chinese only where it is data or the policy's own words.
@Suite struct EnglishGuardTests {
  private static let catalogue = (try? House.text("Sources/Web/Words/en.txt")) ?? ""
  private static let english = English(catalogue)
  /// The rooms whose words stand on pages.
  private static let rooms: Set = [
    "Web", "Tables", "Shell", "Organs", "Registry", "Homes", "Imports", "Checks", "Obligations",
    "Burden", "Hooks",
  ]
  /// What reads Chinese that others wrote, and what goes out as a letter.
  private static let readers: Set = [
    "AreaFormat.swift", "HomeAddress.swift", "HomeFormats.swift", "HomeName.swift", "Place.swift",
    "FeeText.swift",
    "Naming.swift", "Formats.swift", "Digest.swift", "Resources.swift",
    "Removals.swift",
  ]

  @Test func `every word of a template has its English`() throws {
    let templates = House.files(under: "Sources", ending: ".mustache")
    for path in templates {
      let missing = try words(ofTemplate: House.text(path)).filter { !isKnown($0) }
      #expect(missing.isEmpty, "\(path), not in Web/Words/en.txt: \(missing)")
    }
  }

  /// A `Message` brings its English along; a sentence for the record is data.
  @Test func `every word that code prints has its English`() {
    for source in House.sources
    where Self.rooms.contains(source.room) && !Self.readers.contains(source.file) {
      let missing = source.literals.filter(isPrinted).flatMap { words(ofMarkup: $0.text) }
        .filter { !isKnown($0) }
      #expect(missing.isEmpty, "\(source.path), not in Web/Words/en.txt: \(missing)")
    }
  }

  @Test(arguments: [
    "<p>没有人见过的话</p>", "<a title=\"没有人见过的话\">x</a>", "{{#a}}没有人见过的话{{/a}}",
  ])
  func `a planted word is seen`(text: String) {
    #expect(words(ofTemplate: text).contains { !isKnown($0) })
  }

  private func isPrinted(_ literal: Literal) -> Bool {
    guard hasWords(literal.text) else { return false }
    let before = literal.before.filter { !$0.isWhitespace }
    return !["zh:", "note(", "why:", "matches("].contains { before.hasSuffix($0) }
  }

  private func isKnown(_ words: String) -> Bool {
    // What has a line of its own may quote Chinese that is to be typed.
    Self.catalogue.contains("\n\(words) = ")
      || Self.english.text(words).map { !hasWords($0) } == true
  }

  private func words(ofTemplate text: String) -> [String] {
    let plain =
      text
      .replacing(#/\{\{!(?:.|\n)*?\}\}/#, with: "")
      .replacing(#/\{\{[#^\/>][^}]*\}\}/#, with: "\u{0}")
      .replacing(#/\{\{\{?[^}]*\}\}\}?/#, with: "9")
    return words(ofMarkup: plain)
  }

  /// What stands between tags and in the attributes that people read, each piece by itself.
  private func words(ofMarkup text: String) -> [String] {
    let read = #/(?:placeholder|title|aria-label|alt|data-label|data-close|data-saved)="([^"]*)/#
    let text = text.replacing("\\\"", with: "\"")
    let attributes = text.matches(of: read).map { String($0.output.1) }
    let between = text.replacing(#/<[^>]*>/#, with: "\u{0}").replacing("?", with: "9")
    let pieces = between.split(separator: "\u{0}").map(String.init)
      .filter { !$0.contains("=\"") }.compactMap {
        $0.split(separator: "\">").last.map(String.init)
      }
    return (attributes + pieces)
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter(hasWords)
  }

  /// A single sign, such as a counter or a comma, is put together with others and known with them.
  private func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) } > 1
  }
}
