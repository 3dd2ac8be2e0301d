/// Tells code, comments and string literals of a Swift file apart. Comments vanish from `code`,
/// literals become `""`; what is interpolated into a literal counts as code.
struct SourceReader {
  private(set) var code = ""
  private(set) var literals: [Literal] = []
  private let text: [Character]
  private var at = 0
  private var line = 1

  init(_ text: String) {
    self.text = Array(text)
  }

  mutating func read() {
    while at < text.count { readCode() }
  }

  private mutating func readCode() {
    if ahead("//") {
      while at < text.count, text[at] != "\n" { at += 1 }
    } else if ahead("/*") {
      readBlockComment()
    } else if text[at] == "\"" || (text[at] == "#" && opensRawLiteral) {
      readLiteral()
    } else {
      take()
    }
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      if ahead("/*") {
        depth += 1
        at += 2
      } else if ahead("*/") {
        depth -= 1
        at += 2
      } else {
        skip()
      }
    } while depth > 0 && at < text.count
  }

  private var opensRawLiteral: Bool {
    var next = at
    while next < text.count, text[next] == "#" { next += 1 }
    return next < text.count && text[next] == "\""
  }

  private mutating func readLiteral() {
    let start = line
    let before = String(code.suffix(24))
    var hashes = ""
    while text[at] == "#" {
      hashes += "#"
      at += 1
    }
    let quotes = ahead("\"\"\"") ? "\"\"\"" : "\""
    at += quotes.count
    var content = ""
    code += "\""
    while at < text.count, !ahead(quotes + hashes) {
      if ahead("\\" + hashes + "(") {
        at += hashes.count + 2
        code += " "
        readInterpolation()
        code += " "
        content += "?"
      } else {
        if ahead("\\" + hashes) { content.append(skip()) }
        content.append(skip())
      }
    }
    at += (quotes + hashes).count
    code += "\""
    literals.append(Literal(line: start, text: content, before: before))
  }

  private mutating func readInterpolation() {
    var depth = 1
    while at < text.count {
      if text[at] == "(" { depth += 1 }
      if text[at] == ")" { depth -= 1 }
      if depth == 0 {
        at += 1
        return
      }
      readCode()
    }
  }

  private func ahead(_ expected: String) -> Bool {
    let expected = Array(expected)
    return at + expected.count <= text.count
      && text[at..<at + expected.count].elementsEqual(expected)
  }

  private mutating func take() {
    code.append(text[at])
    if text[at] == "\n" { line += 1 }
    at += 1
  }

  @discardableResult
  private mutating func skip() -> Character {
    guard at < text.count else { return "\n" }
    let character = text[at]
    if character == "\n" {
      line += 1
      code.append("\n")
    }
    at += 1
    return character
  }
}
