extension Masked {
  /// The place stays, the home does not: `民权街道翠园小区*号楼*单元***室`. Every number that stands
  /// before a word for a building or a home is hidden, every number joined by dashes, and one at
  /// the end.
  public static func address(_ address: String) -> String {
    let text = Array(address.trimmed)
    var shown: [Character] = []
    var index = 0
    while index < text.count {
      let end = text[index...].firstIndex { !isNumeral($0) } ?? text.count
      if end == index {
        shown.append(text[index])
        index += 1
      } else {
        let hides = namesHome(text[index..<end], before: text[end...])
        shown += hides ? text[index..<end].map { isJoint($0) ? $0 : "*" } : Array(text[index..<end])
        index = end
      }
    }
    return String(shown)
  }

  private static func namesHome(
    _ number: ArraySlice<Character>, before rest: ArraySlice<Character>
  ) -> Bool {
    guard let next = rest.first else { return true }
    // 三里 and 十字街 are names: a Chinese numeral is a number only before a word for a home.
    let isChinese = number.allSatisfy { chineseNumerals.contains($0) }
    if isChinese, number.count == 1, next == "号" || next == "楼" {
      return true
    }
    return homes.contains(next) || (!isChinese && number.contains(where: isJoint))
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isPlainDigit || character.isPlainCapital || isJoint(character)
      || ("０"..."９").contains(character) || chineseNumerals.contains(character)
  }

  private static func isJoint(_ character: Character) -> Bool { "-－—#".contains(character) }

  private static let chineseNumerals: Set<Character> = Set("〇一二三四五六七八九十百")
  private static let homes: Set<Character> = Set("号幢栋座单楼层室户房#＃")
}
