/// A finished page put into English: what stands between tags and in the attributes that people
/// read. What is marked as Chinese for good, and what nobody has a word for, stays as it is.
struct EnglishPage {
  private static let read: Set = [
    "placeholder", "title", "aria-label", "alt", "data-label", "data-close", "data-saved",
    "data-failed",
  ]

  private let english: English
  private var page = ""
  /// The element whose content stays as it is, and how often its name has opened inside.
  private var kept: (name: Substring, depth: Int)?
  /// The element that opened last.
  private var element: Substring = ""

  private init(_ english: English) {
    self.english = english
  }

  static func text(of html: String, in english: English) -> String {
    guard English.isChinese(html) else { return html }
    var it = EnglishPage(english)
    it.page.reserveCapacity(html.utf8.count)
    it.go(over: html)
    return it.page
  }

  private mutating func go(over html: String) {
    var rest = html[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      say(rest[..<open])
      guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: ">")) else { break }
      let end = rest.index(after: close)
      tag(rest[open..<end])
      rest = rest[end...]
    }
    say(rest)
  }

  private mutating func say(_ text: Substring) {
    guard kept == nil, English.isChinese(text) else {
      page += text
      return
    }
    let words = text.drop { $0.isWhitespace }
    let tail = words.reversed().prefix { $0.isWhitespace }.count
    let bare = words.dropLast(tail)
    page += text.prefix(text.count - words.count)
    page += marked(element == "title" ? title(bare) : english.text(String(bare)) ?? String(bare))
    page += words.suffix(tail)
  }

  /// A title ends with the name of the house, which is no part of what it says.
  private func title(_ text: Substring) -> String {
    let ending = " · 共治"
    guard text.hasSuffix(ending) else { return english.text(String(text)) ?? String(text) }
    let words = String(text.dropLast(ending.count))
    return (english.text(words) ?? words) + " · " + (english.text("共治") ?? "共治")
  }

  /// Chinese that stays, such as a name within an English sentence, is marked, so that it is spoken
  /// as Chinese; where text alone may stand, it cannot be.
  private func marked(_ text: String) -> String {
    guard element != "title", element != "option", English.isChinese(text) else { return text }
    var marked = ""
    var isInside = false
    for character in text {
      if English.isChinese(String(character)) != isInside {
        isInside.toggle()
        marked += isInside ? "<span lang=\"zh\">" : "</span>"
      }
      marked.append(character)
    }
    return marked + (isInside ? "</span>" : "")
  }

  private mutating func tag(_ tag: Substring) {
    let isEnd = tag.hasPrefix("</")
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }
    if let kept {
      if name == kept.name { self.kept?.depth += isEnd ? -1 : 1 }
      if self.kept?.depth == 0 { self.kept = nil }
      page += tag
      return
    }
    let holds = tag.contains("translate=\"no\"") || tag.contains("lang=\"zh\"")
    element = isEnd ? "" : name
    if !isEnd, holds || name == "textarea" { kept = (name, 1) }
    page += !isEnd && English.isChinese(tag) ? attributes(of: tag) : String(tag)
  }

  private func attributes(of tag: Substring) -> String {
    var printed = ""
    var rest = tag
    while let start = rest.firstRange(of: "=\"") {
      let name = rest[..<start.lowerBound].reversed().prefix { $0.isLetter || $0 == "-" }
      printed += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      let value = rest.prefix { $0 != "\"" }
      let isRead = Self.read.contains(String(name.reversed()))
      printed += isRead ? english.text(String(value)) ?? String(value) : String(value)
      rest = rest[value.endIndex...]
    }
    return printed + rest
  }
}
