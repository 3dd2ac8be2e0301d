import Kernel
import Registry
import Storage

/// On which floor: `3`, `3层`, `-1`, `B1`, `地下1层`.
struct FloorFormat: Format {
  func read(_ text: String) throws(Unreadable) -> Int {
    var rest = HomeName.folded(text)
    for ending in ["层", "楼", "f"] where rest.hasSuffix(ending) { rest.removeLast() }
    var sign = 1
    for below in ["地下", "负", "b", "-"] where rest.hasPrefix(below) {
      rest.removeFirst(below.count)
      sign = -1
      break
    }
    guard let number = Int(rest) ?? ChineseNumber.value(of: rest), (1...120).contains(number)
    else {
      throw Unreadable(
        zh: "不是楼层。地上写 3 这样，地下写 -1 这样。", en: "is not a floor; write 3, or -1 below ground")
    }
    return sign * number
  }

  func show(_ content: Int) -> String { String(content) }
  func store(_ content: Int) -> Value { .integer(Int64(content)) }
  func load(_ row: Row, _ column: String) throws -> Int { try row.int(column) }
}

/// The 28 characters of a real-estate unit number, GB/T 37346.
struct EstateNumberFormat: Format {
  func read(_ text: String) throws(Unreadable) -> String {
    let number = HomeName.folded(text).uppercased()
    let isPlain = number.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
    guard isPlain, number.utf8.count == 28, number.prefix(6).allSatisfy(\.isNumber) else {
      throw Unreadable(
        zh: "不是不动产单元号。应是 28 位数字和大写字母，前六位是区划代码，请照不动产权证填。",
        en: "is not a real-estate unit number of 28 characters")
    }
    return number
  }

  func show(_ content: String) -> String { content }
  func store(_ content: String) -> Value { .text(content) }
  func load(_ row: Row, _ column: String) throws -> String { try row.string(column) }
}
