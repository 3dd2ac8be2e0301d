package import Civil

/// A generated service contract: filed in time, filed late, still open or never filed.
package struct DemoContract: Sendable {
  package let number: String
  package let complex: DemoComplex
  package let enterprise: DemoEnterprise
  package let isPreliminary: Bool
  package let signed: Day
  package let from: Day
  package let to: Day
  package let filed: Day?
  package let fenPerSquareMetre: Int
  /// Numbers of items it says nothing of; nothing at all where nobody has looked yet.
  let gaps: [Int]?

  func settles(_ item: Int, of count: Int) -> Bool {
    gaps.map { !$0.contains { $0 % count == item } } ?? false
  }

  package var type: String { isPreliminary ? "前期物业服务合同" : "业主大会选聘合同" }
  package var partyA: String {
    isPreliminary ? complex.developer : complex.name + "业主委员会"
  }
}

/// Writes the contracts of one complex, the last of which is in force.
struct DemoContracts {
  let seed: UInt64
  let today: Day
  let enterprises: [DemoEnterprise]

  func of(_ complex: DemoComplex, number: Int) -> [DemoContract] {
    var dice = DemoDice(seed: seed, "contract", number)
    let signed = today.adding(-daysAgo(&dice))
    let enterprise = pick(&dice)
    let last = contract(number, complex, enterprise, signed, &dice)
    guard complex.builtYear < today.year - 6, dice.happens(18) else { return [last] }
    return [before(last, &dice), last]
  }

  private func daysAgo(_ dice: inout DemoDice) -> Int {
    dice.between(
      dice.pick(weighted: [(0...20, 16), (21...60, 14), (61...365, 40), (366...730, 30)]))
  }

  /// A few enterprises manage many complexes, most only one or two.
  private func pick(_ dice: inout DemoDice) -> DemoEnterprise {
    let spread = dice.between(0...999)
    return enterprises[enterprises.count * spread / 1000 * spread / 1000]
  }

  private func contract(
    _ number: Int, _ complex: DemoComplex, _ enterprise: DemoEnterprise, _ signed: Day,
    _ dice: inout DemoDice
  ) -> DemoContract {
    let from = signed.adding(dice.between(0...30))
    let isPreliminary = complex.builtYear >= today.year - 4 || !complex.hasCommittee
    return DemoContract(
      number: "演示-\(signed.year)-\(String(10_000 + number).dropFirst())", complex: complex,
      enterprise: enterprise, isPreliminary: isPreliminary, signed: signed, from: from,
      to: from.adding(months: 12 * dice.between(2...3)).adding(-1), filed: filed(signed, &dice),
      fenPerSquareMetre: dice.between(complex.builtYear < 2000 ? 30...60 : 90...210),
      gaps: gaps(number))
  }

  /// What became of the filing that is due fifteen days after signing.
  private func filed(_ signed: Day, _ dice: inout DemoDice) -> Day? {
    let isLong = today.days(since: signed) > 240
    let outcomes: [(ClosedRange<Int>?, Int)] = [
      (2...14, 80), (17...60, isLong ? 20 : 9), (nil, isLong ? 0 : 11),
    ]
    guard let range = dice.pick(weighted: outcomes) else { return nil }
    let day = signed.adding(dice.between(range))
    return day <= today ? day : nil
  }

  /// Most contracts settle everything; some lack an item or two, some nobody has looked through.
  private func gaps(_ number: Int) -> [Int]? {
    var dice = DemoDice(seed: seed, "contents", number)
    if dice.happens(12) { return nil }
    return dice.happens(75) ? [] : [dice.between(0...99), dice.between(0...99)]
  }

  private func before(_ next: DemoContract, _ dice: inout DemoDice) -> DemoContract {
    let from = next.from.adding(months: -36)
    let signed = from.adding(-dice.between(3...20))
    return DemoContract(
      number: "演示-\(signed.year)-\(next.number.suffix(4))", complex: next.complex,
      enterprise: pick(&dice), isPreliminary: next.isPreliminary, signed: signed, from: from,
      to: next.from.adding(-1), filed: signed.adding(dice.between(3...14)),
      fenPerSquareMetre: next.fenPerSquareMetre, gaps: [])
  }
}
