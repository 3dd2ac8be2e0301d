/// Personal data as it is shown to people who need not see it whole. What cannot be understood is
/// hidden altogether.
public enum Masked {
  /// The surname stays: `张*`, `欧阳**`.
  public static func name(_ name: String) -> String {
    let name = name.trimmed
    let surname = compoundSurnames.contains(String(name.prefix(2))) && name.count > 2 ? 2 : 1
    guard name.count > 1 else { return stars(name.count) }
    return name.prefix(surname) + stars(name.count - surname)
  }

  /// Place and last four stay, the birth is hidden: `411502********1234`.
  public static func identityNumber(_ number: String) -> String {
    let number = number.trimmed
    guard number.count >= 15 else { return stars(number.count) }
    return number.prefix(6) + stars(number.count - 10) + number.suffix(4)
  }

  /// `138****5678`, `0376-***1234`
  public static func phone(_ phone: String) -> String {
    let phone = phone.trimmed
    if let dash = phone.firstIndex(of: "-") {
      return phone[...dash] + tail(phone[phone.index(after: dash)...], of: 4)
    }
    guard phone.count >= 11 else { return tail(phone[...], of: phone.count > 6 ? 4 : 2) }
    return phone.prefix(3) + stars(phone.count - 7) + phone.suffix(4)
  }

  /// The first character and the house stay: `z***@example.com`.
  public static func email(_ address: String) -> String {
    let address = address.trimmed
    guard let at = address.lastIndex(of: "@"), at > address.startIndex else {
      return stars(address.count)
    }
    return address.prefix(1) + "***" + address[at...]
  }

  private static func tail(_ text: Substring, of count: Int) -> String {
    let shown = max(0, min(count, text.count - 1))
    return stars(text.count - shown) + text.suffix(shown)
  }

  static func stars(_ count: Int) -> String {
    String(repeating: "*", count: max(0, count))
  }

  private static let compoundSurnames: Set<String> = [
    "欧阳", "太史", "上官", "端木", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊",
    "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文",
    "司徒", "鲜于", "司空", "令狐", "百里", "呼延", "东郭", "南门", "西门", "拓跋", "轩辕",
  ]
}
