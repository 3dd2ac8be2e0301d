package import Civil

/// A generated property-service enterprise.
package struct DemoEnterprise: Sendable {
  package let creditCode: String
  package let name: String
  package let shortName: String
  package let address: String
  package let isLocal: Bool
  package let since: Day
}

extension DemoEnterprise {
  init?(_ number: Int, seed: UInt64, today: Day) {
    var dice = DemoDice(seed: seed, "enterprise", number)
    // "DEM0" where a real code has its registry: no authority gives out such a number.
    let organisation = "DEM0" + String(10_000 + number).dropFirst() + "X"
    guard let code = SocialCreditCode(completing: "91411502" + organisation) else { return nil }
    creditCode = code.description
    let stem = DemoWords.stem(number)
    name = "信阳演示\(stem)物业服务有限公司"
    shortName = stem + "物业"
    address = "浉河区演示大道\(dice.between(1...260))号"
    isLocal = dice.happens(84)
    since = today.adding(-dice.between(400...7300))
  }
}
