import Civil
import Homes

/// A generated owner.
struct DemoPerson {
  let particulars: Owner.Particulars

  init(_ dice: inout DemoDice) {
    var person = Owner.Particulars()
    person.name =
      dice.pick(Self.surnames) + dice.pick(DemoWords.first) + dice.pick(DemoWords.second)
    // No telephone of the town begins with 1.
    person.phone = "0376-1" + Self.digits(dice.between(0...999_999), 6)
    if dice.happens(35) { person.identity = Self.identity(&dice) }
    particulars = person
  }

  private static let surnames = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马",
    "罗",
  ]

  /// No district has the number 990000.
  private static func identity(_ dice: inout DemoDice) -> String? {
    let birth =
      "\(dice.between(1945...2004))" + digits(dice.between(1...12), 2)
      + digits(dice.between(1...28), 2)
    let head = "990000" + birth + digits(dice.between(1...999), 3)
    return IdentityNumber(completing: head)?.number
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
