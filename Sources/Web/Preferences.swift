/// How somebody likes their pages: how bright and how large. Colours mean the same in all of them.
package struct Preferences: Hashable, Sendable {
  package enum Theme: String, Sendable, CaseIterable {
    /// As the machine is set.
    case auto
    case light, dark

    /// In the browser's own words, for what it paints itself.
    var scheme: String { self == .auto ? "light dark" : rawValue }
  }

  package enum Size: String, Sendable, CaseIterable { case normal, large }

  package enum Language: String, Sendable, CaseIterable {
    case zh, en

    /// As pages say it of themselves.
    var tag: String { self == .zh ? "zh-CN" : "en" }
  }

  package static let cookie = "look"

  package var theme: Theme
  package var size: Size
  package var language: Language

  package init(theme: Theme = .auto, size: Size = .normal, language: Language = .zh) {
    self.theme = theme
    self.size = size
    self.language = language
  }

  /// Reads what was kept, perhaps by a browser: what is no choice is left out.
  package init(kept text: String) {
    self.init()
    for part in text.split(separator: ".").map(String.init) {
      if let theme = Theme(rawValue: part) { self.theme = theme }
      if let size = Size(rawValue: part) { self.size = size }
      if let language = Language(rawValue: part) { self.language = language }
    }
  }

  /// One word, for a cookie and for the register.
  package var text: String { "\(theme.rawValue).\(size.rawValue).\(language.rawValue)" }

  /// What a form changes; a field that was not sent leaves its choice alone.
  package func changed(by form: Form) -> Preferences {
    Preferences(
      theme: Theme(rawValue: form["theme"]) ?? theme, size: Size(rawValue: form["size"]) ?? size,
      language: Language(rawValue: form["language"]) ?? language)
  }
}
