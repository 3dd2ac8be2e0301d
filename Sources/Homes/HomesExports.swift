import Imports
import Kernel
import Registry
import Storage

/// Units in the order of their keys, a portion at a time, by the fields of their import.
extension ReadConnection {
  func unitLines(in district: Region, after key: String, _ limit: Int) throws -> [ExportLine] {
    let found = try rows(
      """
      SELECT * FROM unit WHERE district = \(district.district) AND id > \(key)
      ORDER BY id LIMIT \(limit)
      """)
    let places = try HomePlaces(found, in: district, self)
    return try found.map {
      ExportLine(try $0.string("id"), try Unit.Particulars($0), try places.words($0))
    }
  }
}

/// Where the units of a portion are, in the words of their tables.
private struct HomePlaces {
  private let complexes: [String: Complex]
  private let buildings: [String: String]
  private let entrances: [String: String]

  init(_ rows: [Row], in district: Region, _ db: any ReadConnection) throws {
    let ids: Set<ID<Complex>> = Set(try rows.map { try $0.id("complex_id") })
    complexes = Dictionary(
      try db.complexes(ids, in: district).map { ($0.id.rawValue, $0) }, uniquingKeysWith: { $1 })
    buildings = try db.buildingNames(
      Set(try rows.map { try $0.string("building_id") }), in: district)
    entrances = try db.entranceNames(
      Set(try rows.compactMap { try $0.optionalString("entrance_id") }), in: district)
  }

  func words(_ row: Row) throws -> [String: String?] {
    let complex = complexes[try row.string("complex_id")]
    return [
      "complex_code": complex?.particulars.code, "complex": complex?.name,
      "building": buildings[try row.string("building_id")],
      "entrance": try row.optionalString("entrance_id").flatMap { entrances[$0] },
    ]
  }
}
