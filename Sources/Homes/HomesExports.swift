import Civil
import Imports
import Kernel
import Registry
import Storage

/// Units and owners in the order of their keys, a portion at a time, by the fields of their import.
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

  func ownerLines(
    in district: Region, after key: String, _ limit: Int, _ vault: Vault, isWhole: Bool
  ) throws -> [ExportLine] {
    let found = try ownershipLines(in: district, after: key, limit)
    let owners = try owners(Set(found.map(\.owner)), in: district, vault)
    let units = try unitRows(Set(found.map(\.unit)), in: district)
    let places = try HomePlaces(Array(units.values), in: district, self)
    return try found.map { ownership in
      var words = owners[ownership.owner]?.particulars?.words(isWhole: isWhole) ?? [:]
      words["share"] = ownership.share?.description
      words["since_on"] = ownership.since?.description
      words["is_principal"] = ownership.isPrincipal ? "是" : "否"
      words[OwnNumber.name] = ownership.id.rawValue
      if let unit = units[ownership.unit] {
        words["number"] = try unit.string("number")
        words.merge(try places.words(unit)) { $1 }
      }
      return ExportLine(ownership.id.rawValue, words)
    }
  }

  private func unitRows(_ ids: Set<ID<Unit>>, in district: Region) throws -> [ID<Unit>: Row] {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT * FROM unit
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids.map(\.rawValue))))
      """)
    return Dictionary(try found.map { (try $0.id("id"), $0) }, uniquingKeysWith: { $1 })
  }
}

extension Owner.Particulars {
  /// By the fields of the import; organisations hide nothing.
  fileprivate func words(isWhole: Bool) -> [String: String?] {
    let shown = isWhole ? MaskedOwner(whole: self) : MaskedOwner(self)
    return [
      "owner_kind": shown.kind, "owner_name": shown.name,
      "owner_phone": phone == nil ? nil : shown.phone,
      "owner_identity": identity == nil ? nil : shown.identity,
    ]
  }
}

/// Where the units of a portion are, in the words of their tables.
private struct HomePlaces {
  private let complexes: [ID<Complex>: Complex]
  private let buildings: [String: String]
  private let entrances: [String: String]

  init(_ rows: [Row], in district: Region, _ db: any ReadConnection) throws {
    let ids: Set<ID<Complex>> = Set(try rows.map { try $0.id("complex_id") })
    complexes = Dictionary(
      try db.complexes(ids, in: district).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    buildings = try db.buildingNames(
      Set(try rows.map { try $0.string("building_id") }), in: district)
    entrances = try db.entranceNames(
      Set(try rows.compactMap { try $0.optionalString("entrance_id") }), in: district)
  }

  func words(_ row: Row) throws -> [String: String?] {
    let complex = complexes[try row.id("complex_id")]
    return [
      "complex_code": complex?.particulars.code, "complex": complex?.name,
      "building": buildings[try row.string("building_id")],
      "entrance": try row.optionalString("entrance_id").flatMap { entrances[$0] },
    ]
  }
}
