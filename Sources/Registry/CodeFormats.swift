import Civil
import Kernel
import Storage

/// A telephone number as it is printed on notices: digits, with `-` or blanks between.
struct PhoneFormat: Format {
  func read(_ text: String) throws(Unreadable) -> String {
    let digits = text.filter { !$0.isWhitespace && $0 != "-" && $0 != "－" }
    guard (5...15).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      throw Unreadable(
        zh: "不是一个电话号码。只填一个号码，例如 0376-1234567。",
        en: "is not one telephone number")
    }
    return text
  }

  func show(_ content: String) -> String { content }
  func store(_ content: String) -> Value { .text(content) }
  func load(_ row: Row, _ column: String) throws -> String { try row.string(column) }
}

/// A unified social credit code.
struct CreditCodeFormat: Format {
  func read(_ text: String) throws(Unreadable) -> String {
    do {
      return try SocialCreditCode(reading: text).description
    } catch {
      throw Unreadable(zh: error.message.zh, en: error.message.en)
    }
  }

  func show(_ content: String) -> String { content }
  func store(_ content: String) -> Value { .text(content) }
  func load(_ row: Row, _ column: String) throws -> String { try row.string(column) }
}
