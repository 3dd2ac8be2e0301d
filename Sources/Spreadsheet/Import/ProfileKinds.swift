extension FieldKind {
  init(_ keys: ProfileKeys) throws {
    let kind = try keys.required("kind")
    switch try kind.text() {
    case "text": self = .text(maximum: Int(try keys.optional("maximum")?.integer() ?? 200))
    case "day": self = .day
    case "count":
      self = .count(
        units: try keys.optional("units")?.items().map { try $0.text() } ?? [],
        range: try keys.optional("range")?.range() ?? 0...1_000_000_000)
    case "decimal":
      self = .decimal(
        places: try Self.places(keys), range: try keys.optional("range")?.range() ?? 0...(1 << 50))
    case "percent": self = .percent(range: try keys.optional("range")?.range() ?? 0...10_000)
    case "area": self = .area(units: try keys.units(AreaUnit.self) ?? [.squareMetre])
    case "money": self = .money(units: try keys.units(MoneyUnit.self) ?? [.yuan])
    case "credit-code": self = .creditCode
    case "region-code": self = .regionCode
    case "choice": self = .choice(try keys.words())
    case "flag": self = .flag
    default:
      let known =
        "text day count decimal percent area money credit-code region-code choice flag"
      throw kind.error(zh: "可以写：\(known)。", en: "one of: \(known)")
    }
  }

  private static func places(_ keys: ProfileKeys) throws -> Int {
    guard let node = keys.optional("places") else { return 2 }
    let places = try node.integer()
    guard (0...6).contains(places) else {
      throw node.error(zh: "小数位写 0 到 6。", en: "0 to 6 places")
    }
    return Int(places)
  }
}

extension ProfileKeys {
  fileprivate func units<Unit: RawRepresentable & CaseIterable>(
    _ type: Unit.Type
  ) throws -> [Unit]? where Unit.RawValue == String {
    guard let node = optional("units") else { return nil }
    let units = try node.items().map { try $0.choice(type) }
    if units.isEmpty { throw node.error(zh: "至少写一个单位。", en: "at least one unit is needed") }
    return units
  }
}
