extension Html {
  /// One of the views of a list that stand side by side above it.
  package mutating func tab(_ words: String, number: String?, href: String, isCurrent: Bool) {
    markup("<a href=\"")
    text(href)
    markup("\"")
    if isCurrent { markup(" aria-current=\"page\"") }
    markup(">")
    text(words)
    if let number {
      markup(" <span class=\"soft small\">")
      text(number)
      markup("</span>")
    }
    markup("</a>\n")
  }
}
