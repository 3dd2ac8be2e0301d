import Kernel

/// What makes a cell useless whatever its column means.
enum CellTrouble {
  static func of(_ cell: Cell, for kind: FieldKind) -> Message? {
    switch cell.content {
    case .error: error
    case .empty where cell.marks.contains(.formula): uncomputed
    case .number(let exact, _) where kind.isCode && NumberText.hasLostDigits(exact): lostDigits
    case .text(let text) where kind.isCode && isScientific(text): lostDigits
    case let content where content != .empty && cell.marks.contains(.merged) && kind.isQuantity:
      merged
    default: nil
    }
  }

  private static let error = Message(
    zh: "公式出错，没有值。请改好公式，或直接填写结果。", en: "the formula failed")

  private static let uncomputed = Message(
    zh: "这一格是公式，但文件里没有它的结果。请在 Excel 里打开并保存一次再上传，或直接填写结果。",
    en: "a formula without a remembered result")

  private static let lostDigits = Message(
    zh: "这一格是按数字存的，Excel 只保留 15 位，后面的数字已经丢失。请把这一列的格式改成“文本”，重新填写。",
    en: "stored as a number: Excel keeps 15 digits and lost the rest")

  private static let merged = Message(
    zh: "这一格属于合并单元格，说不清这个数是哪一行的。请取消合并，每行分别填写。",
    en: "in a merged area of several rows: unclear to which row the number belongs")

  /// `4.11502E+11`, which Excel makes of a long code when it saves a text table.
  private static func isScientific(_ text: String) -> Bool {
    guard let parts = NumberText.parts(of: text), parts.point > 5 else { return false }
    return text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
  }
}

extension FieldKind {
  /// A number that must not be counted twice.
  var isQuantity: Bool {
    switch self {
    case .count, .decimal, .area, .money, .percent: true
    default: false
    }
  }

  /// Digits that are a name, where each one counts.
  var isCode: Bool {
    switch self {
    case .text, .creditCode, .regionCode: true
    default: false
    }
  }

  /// Whether "无" is a word of this column, and not a way to say that it is empty.
  var keepsWords: Bool {
    switch self {
    case .text, .choice, .flag: true
    default: false
    }
  }
}
