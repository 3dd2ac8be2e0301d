import Imports
import Kernel
import Storage

/// What complexes have, on its way out; what has ended stays here.
extension ReadConnection {
  func itemLines<Item: ListedItem>(
    _: Item.Type, in district: Region, after key: String, _ limit: Int, isWhole: Bool
  ) throws -> [ExportLine] {
    let all = try rows(
      """
      SELECT * FROM \(raw: Item.table)
      WHERE district = \(district.district) AND id > \(key) AND ended_on IS NULL
      ORDER BY id LIMIT \(limit)
      """
    ).map(Held<Item>.init)
    let complexes = try complexes(Array(Set(all.map(\.complex))), in: district)
    return all.map { held in
      ExportLine(
        held.id.rawValue, held.item,
        [
          "complex": complexes[held.complex]?.name,
          "complex_code": complexes[held.complex]?.particulars.code,
          OwnNumber.name: held.id.rawValue,
        ], isWhole: isWhole)
    }
  }

  /// Those with these numbers, ended or not.
  func held<Item: ComplexItem>(all ids: [String], in district: Region) throws -> [Held<Item>] {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM \(raw: Item.table)
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids)))
      """
    ).map(Held.init)
  }

  /// Those with these numbers that have not ended.
  func held<Item: ComplexItem>(
    _ numbers: Set<String>, in district: Region
  ) throws -> [Held<Item>] {
    guard !numbers.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM \(raw: Item.table)
      WHERE district = \(district.district) AND ended_on IS NULL
        AND id IN (\(SQL(list: Array(numbers))))
      """
    ).map(Held.init)
  }
}

extension Connection {
  func delete<Item: ComplexItem>(_ held: Held<Item>) throws {
    try run(
      """
      DELETE FROM \(raw: Item.table)
      WHERE district = \(held.region.district) AND id = \(held.id)
      """)
  }
}
