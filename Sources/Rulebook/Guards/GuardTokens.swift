/// The words of a condition, each with the place of its first character.
struct GuardTokens {
  enum Token: Hashable {
    case name(String)
    case text(String)
    case number(Int64)
    case symbol(String)
  }

  struct Placed {
    let token: Token
    let offset: Int
  }

  static func read(_ source: String) throws(GuardError) -> [Placed] {
    let characters = Array(source)
    guard characters.count <= 1000 else {
      throw GuardError(offset: 0, zh: "条件太长，最多 1000 字", en: "condition longer than 1000 characters")
    }
    var tokens: [Placed] = []
    var index = 0
    while index < characters.count {
      if characters[index].isWhitespace {
        index += 1
        continue
      }
      let start = index
      tokens.append(Placed(token: try token(in: characters, at: &index), offset: start))
    }
    return tokens
  }

  private static func token(
    in characters: [Character], at index: inout Int
  ) throws(GuardError) -> Token {
    let first = characters[index]
    if first == "'" { return try quoted(in: characters, at: &index) }
    if first.isASCII, first.isNumber || first == "-" {
      return try number(in: characters, at: &index)
    }
    if first.isLetter {
      return .name(
        run(in: characters, at: &index) { $0.isLetter || $0.isNumber || "._".contains($0) })
    }
    if "=!<>".contains(first) {
      return .symbol(run(in: characters, at: &index) { "=!<>".contains($0) })
    }
    guard "()[],".contains(first) else {
      throw GuardError(offset: index, zh: "看不懂“\(first)”", en: "unexpected “\(first)”")
    }
    index += 1
    return .symbol(String(first))
  }

  private static func quoted(
    in characters: [Character], at index: inout Int
  ) throws(GuardError) -> Token {
    let start = index
    index += 1
    let text = run(in: characters, at: &index) { $0 != "'" }
    guard index < characters.count else {
      throw GuardError(offset: start, zh: "引号没有合上", en: "the quotation is not closed")
    }
    index += 1
    return .text(text)
  }

  private static func number(
    in characters: [Character], at index: inout Int
  ) throws(GuardError) -> Token {
    let start = index
    index += 1
    let rest = run(in: characters, at: &index) { $0.isASCII && $0.isNumber }
    guard let number = Int64(String(characters[start]) + rest) else {
      throw GuardError(offset: start, zh: "这不是一个整数", en: "not a whole number")
    }
    return .number(number)
  }

  private static func run(
    in characters: [Character], at index: inout Int, while belongs: (Character) -> Bool
  ) -> String {
    let start = index
    while index < characters.count, belongs(characters[index]) { index += 1 }
    return String(characters[start..<index])
  }
}

/// What is wrong with a condition, and after how many characters.
struct GuardError: Error {
  let offset: Int
  let zh: String
  let en: String
}
