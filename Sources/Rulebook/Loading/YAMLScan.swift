/// Looks over the raw text before the YAML library does, for what that library would already have
/// acted on when we could ask: anchors and aliases (with which a few lines grow to gigabytes),
/// tags, and nesting without end.
struct YAMLScan {
  static let maximumBytes = 1 << 20
  static let maximumDepth = 24

  private let file: String
  private var line = 1
  private var column = 0
  private var quote: Unicode.Scalar?
  private var inComment = false
  private var atStart = true
  private var brackets = 0
  private var dashes = 0
  private var indent = 0
  private var inIndent = true
  private var skipsNext = false
  private var previous: Unicode.Scalar = "\n"

  /// - Returns: the first fault, or `nil` if the text may be parsed.
  static func fault(in text: String, file: String) -> BookError? {
    guard text.utf8.count <= maximumBytes else {
      return BookError(
        Place(file: file, line: 1, column: 1),
        zh: "文件超过 1 MB。请拆成几个文件。", en: "larger than 1 MB; split it into several files")
    }
    var scan = YAMLScan(file: file)
    for scalar in text.unicodeScalars {
      if let fault = scan.take(scalar) { return fault }
    }
    guard scan.quote == nil else {
      return scan.fault(zh: "有引号没有合上。", en: "a quotation is not closed")
    }
    return nil
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> BookError? {
    column += 1
    if scalar == "\n" {
      startLine()
      return nil
    }
    if scalar == "\0" { return fault(zh: "有空字符（NUL）。请删去。", en: "NUL character; delete it") }
    if inComment { return nil }
    if skipsNext {
      skipsNext = false
      return nil
    }
    if let open = quote {
      takeQuoted(scalar, open)
      return nil
    }
    defer { settle(scalar) }
    return atStart ? takeFirst(scalar) : takeInside(scalar)
  }

  private var startsComment: Bool { [" ", "\t", "\n"].contains(previous) }

  private mutating func startLine() {
    previous = "\n"
    line += 1
    column = 0
    inComment = false
    skipsNext = false
    guard quote == nil else { return }
    atStart = true
    dashes = 0
    indent = 0
    inIndent = true
  }

  private mutating func takeQuoted(_ scalar: Unicode.Scalar, _ open: Unicode.Scalar) {
    if scalar == "\\", open == "\"" { skipsNext = true }
    if scalar == open {
      quote = nil
      atStart = false
    }
  }

  /// At the beginning of a token.
  private mutating func takeFirst(_ scalar: Unicode.Scalar) -> BookError? {
    switch scalar {
    case "&", "*":
      return fault(
        zh: "这里不用锚和别名（& 和 *）。请把内容照写一遍；若是文字，请加引号。",
        en: "anchors and aliases (& and *) are refused: repeat the content, or quote the text")
    case "!":
      return fault(
        zh: "这里不用标签（!）。若是文字，请加引号。", en: "tags (!) are refused: quote the text if it is one")
    case "\t" where inIndent:
      return fault(zh: "缩进请用空格，不用制表符。", en: "indent with spaces, not tabs")
    case "\"", "'": quote = scalar
    case "#" where startsComment: inComment = true
    default: return takeInside(scalar)
    }
    return nil
  }

  private mutating func takeInside(_ scalar: Unicode.Scalar) -> BookError? {
    switch scalar {
    case "#" where startsComment: inComment = true
    case "[", "{": brackets += 1
    case "]", "}": brackets = max(0, brackets - 1)
    case "-", "?", ":": dashes += atStart ? 1 : 0
    case " " where inIndent: indent += 1
    default: break
    }
    guard max(brackets, dashes) <= Self.maximumDepth, indent <= 8 * Self.maximumDepth else {
      return fault(
        zh: "嵌套太深。最多 \(Self.maximumDepth) 层。",
        en: "nested too deeply; at most \(Self.maximumDepth) levels")
    }
    return nil
  }

  /// After each character outside quotes: may a token begin next?
  private mutating func settle(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "\t", "\r":
      if previous == ":" { atStart = true }
    case "[", "{": atStart = true
    case ",", ":": atStart = brackets > 0
    case "-", "?": break
    default: atStart = false
    }
    if scalar != " " { inIndent = false }
    previous = scalar
  }

  private func fault(zh: String, en: String) -> BookError {
    BookError(Place(file: file, line: line, column: max(1, column)), zh: zh, en: en)
  }
}
