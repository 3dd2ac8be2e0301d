import Civil
import Kernel

/// Fees as people write them: `住宅 1.20；商业 2.50`, in yuan for a square metre and month.
enum FeeText {
  static func show(_ price: Fen) -> String {
    "\(price)元/㎡·月"
  }

  static func show(_ fees: [Contract.Fee]) -> String {
    fees.map { "\($0.buildingType) \($0.price)" }.joined(separator: "；")
  }

  static func read(_ text: String) throws(Unreadable) -> [Contract.Fee] {
    var fees: [Contract.Fee] = []
    for part in text.split(whereSeparator: { "；;\n\r".contains($0) }) {
      let fee = try one(part.trimmed)
      if fees.contains(where: { $0.buildingType == fee.buildingType }) {
        throw Unreadable(
          zh: "“\(fee.buildingType)”写了两次。每种房屋一个价。", en: "names \(fee.buildingType) twice")
      }
      fees.append(fee)
    }
    return fees
  }

  private static func one(_ text: String) throws(Unreadable) -> Contract.Fee {
    let cut = text.firstIndex { $0.isNumber } ?? text.endIndex
    let type = text[..<cut].trimmed.filter { $0 != "：" && $0 != ":" }
    let units = ["元/㎡·月", "元/平方米·月", "元/㎡", "元/平方米", "元"]
    guard !type.isEmpty,
      let fen = Number.hundredths(Number.bare(String(text[cut...]), units: units))
    else {
      throw Unreadable(
        zh: "没看懂“\(text)”。请写成“住宅 1.20；商业 2.50”，单位是元/平方米·月，最多两位小数。",
        en: "is not of the form \"dwelling 1.20; shop 2.50\" (yuan, two decimals at most)")
    }
    return Contract.Fee(buildingType: type.trimmed, price: Fen(Int64(fen)))
  }
}

extension StringProtocol {
  /// Without blanks at its ends, the wide ones included.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
