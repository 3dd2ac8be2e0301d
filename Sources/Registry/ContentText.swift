/// What people write about one item of a contract's contents: that it is settled, that it is not,
/// or in which article and how.
enum ContentText {
  /// Stands for an item that is settled without more being said.
  static let settled = ""

  /// - Returns: `nil` if the text says that the item is not settled.
  static func read(_ text: String) -> String? {
    switch text.lowercased() {
    case "有", "是", "√", "✓", "已约定", "yes", "y": settled
    case "无", "否", "没有", "未约定", "×", "✗", "no", "n": nil
    default: text
    }
  }

  /// As a table says it, so that reading it gives the same.
  static func written(_ said: String) -> String { said == settled ? "有" : said }

  static func show(_ said: String?) -> String {
    guard let said else { return "没有约定" }
    return said == settled ? "已约定" : said
  }
}
