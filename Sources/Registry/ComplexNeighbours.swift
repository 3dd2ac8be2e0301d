import Kernel
import Storage

/// Which complexes may mean the same, and what of one may go to another.
extension ReadConnection {
  /// The others of its street, those first whose names begin alike.
  func neighbours(of complex: Complex) throws -> [(value: String, label: String)] {
    let street = complex.region.street ?? complex.region
    let start = String(Naming(complex.name).norm.prefix(2))
    return try rows(
      """
      SELECT id, name, address FROM complex
      WHERE \(under: street) AND id <> \(complex.id)
      ORDER BY CASE WHEN name_norm >= \(start) AND name_norm < \(start + "\u{10FFFF}") THEN 0
        ELSE 1 END, name_key, id LIMIT 500
      """
    ).map {
      let address = try $0.optionalString("address").map { "（\($0)）" } ?? ""
      return (try $0.string("id"), try $0.string("name") + address)
    }
  }

  /// What stands by itself and is named in words; what hangs on it goes with it.
  func divisible(_ complex: Complex, _ parts: ComplexParts) throws
    -> [(table: String, id: String, words: String)]
  {
    let district = Region(complex.region.district)
    let contracts = try contracts(of: complex.id, in: district).map {
      ("contract", $0.id.rawValue, "合同 \($0.number)")
    }
    let handovers = try handovers(of: complex.id, in: district).map {
      ("handover", $0.id.rawValue, "承接查验：\($0.particulars.phase)")
    }
    return contracts + handovers + (try divisible(PropertyRoom.self, complex))
      + (try divisible(Facility.self, complex)) + (try divisible(StaffMember.self, complex))
      + (try parts.choices(self, complex.id, district))
  }

  private func divisible<Item: ComplexItem>(_: Item.Type, _ complex: Complex) throws
    -> [(table: String, id: String, words: String)]
  {
    try held(Item.self, of: complex.id, in: Region(complex.region.district))
      .filter { $0.endedOn == nil }
      .map { (Item.table, $0.id.rawValue, "\(Item.word.zh)：\($0.item.name)") }
  }
}
