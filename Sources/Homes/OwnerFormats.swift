import Civil
import Kernel
import Registry
import Storage

/// A telephone number in the one form by which it is found again.
struct OwnerPhoneFormat: Format {
  func read(_ text: String) throws(Unreadable) -> String {
    do {
      return try Phone(reading: text).description
    } catch {
      throw Unreadable(
        zh: "不像电话号码。手机填 11 位数字，座机请带区号。", en: "is not a telephone number")
    }
  }

  func show(_ content: String) -> String { content }
  func store(_ content: String) -> Value { .text(content) }
  func load(_ row: Row, _ column: String) throws -> String { try row.string(column) }
}

/// The number of an identity card, a passport or a licence: letters and digits.
struct IdentityFormat: Format {
  func read(_ text: String) throws(Unreadable) -> String {
    let number = HomeName.folded(text).uppercased()
    let isPlain = number.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
    guard isPlain, (5...20).contains(number.utf8.count) else {
      throw Unreadable(
        zh: "不像证件号码。只填数字和字母，身份证和信用代码都是 18 位。", en: "is not an identity number")
    }
    return number
  }

  func show(_ content: String) -> String { content }
  func store(_ content: String) -> Value { .text(content) }
  func load(_ row: Row, _ column: String) throws -> String { try row.string(column) }
}
