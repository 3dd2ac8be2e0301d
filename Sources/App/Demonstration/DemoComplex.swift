/// A generated complex.
package struct DemoComplex: Sendable {
  package enum Mode: String, Sendable {
    case professional = "专业物业"
    case trusteeship = "社区托管"
    case selfManaged = "居民自管"
    case none = "无人管理"
  }

  package let code: String
  package let name: String
  package let region: DemoRegion
  package let street: DemoRegion
  package let address: String
  package let builtYear: Int
  package let mode: Mode
  package let buildings: Int
  package let households: Int
  package let floorArea: Int
  package let siteArea: Int
  package let parking: Int
  package let developer: String
  package let hasCommittee: Bool
  package let longitude: String
  package let latitude: String

  package var isOld: Bool { builtYear < 2000 }
  package var isThreeNo: Bool { mode == .none && isOld }
}

extension DemoComplex {
  init(_ number: Int, seed: UInt64, places: DemoPlaces, thisYear: Int) {
    var dice = DemoDice(seed: seed, "complex", number)
    let (street, region) = places.pick(&dice)
    let year = Self.year(&dice, until: thisYear)
    let buildings = Self.buildings(&dice, year: year)
    let households = buildings * dice.between(year < 2000 ? 12...40 : 14...56)
    let area = households * dice.between(year < 2000 ? 55...85 : 92...126)
    code = "演示-" + String(10_000 + number).dropFirst()
    name = Self.name(number, isOld: year < 2000)
    self.region = region
    self.street = street
    address = "浉河区演示路\(dice.between(1...480))号"
    builtYear = year
    mode = Self.mode(&dice, year: year, thisYear: thisYear)
    self.buildings = buildings
    self.households = households
    floorArea = area
    siteArea = area * 10 / dice.between(11...29)
    parking = year < 2000 ? 0 : households * dice.between(30...120) / 100
    developer = "信阳演示\(DemoWords.stem(dice.between(300...345)))置业有限公司"
    hasCommittee = year < thisYear - 3 && year >= 2000 && dice.happens(38)
    let place = places.streets.firstIndex { $0.code == street.code } ?? 0
    // A die of its own, so that the numbers above stay what they were.
    var mapDice = DemoDice(seed: seed, "map", number)
    (longitude, latitude) = DemoMap.point(of: place, &mapDice)
  }

  /// Two numbers that share a stem get different endings.
  private static func name(_ number: Int, isOld: Bool) -> String {
    let endings = isOld ? DemoWords.oldEndings : DemoWords.newEndings
    let round = number / (DemoWords.first.count * DemoWords.second.count)
    return DemoWords.stem(number) + endings[(number + round * 3 + round) % endings.count]
  }

  private static func year(_ dice: inout DemoDice, until last: Int) -> Int {
    let age = dice.pick(weighted: [(0...2, 13), (3...12, 32), (13...26, 31), (27...42, 24)])
    return last - dice.between(age)
  }

  private static func buildings(_ dice: inout DemoDice, year: Int) -> Int {
    year < 2000 ? dice.between(1...6) : dice.pick(weighted: [(4, 3), (8, 4), (14, 3), (26, 1)])
  }

  private static func mode(_ dice: inout DemoDice, year: Int, thisYear: Int) -> Mode {
    if year >= thisYear - 4 { return .professional }
    if year >= 2000 {
      return dice.pick(
        weighted: [(.professional, 80), (.trusteeship, 8), (.selfManaged, 8), (.none, 4)])
    }
    return dice.pick(
      weighted: [(.professional, 22), (.trusteeship, 26), (.selfManaged, 24), (.none, 28)])
  }
}
