import Acts
import Imports
import Kernel
import Spreadsheet
import Storage

/// Takes the published list of a district's streets and communities.
struct RegionIntake: RowIntake {
  private var places: [String: Place]
  private let district: Region

  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {
    district = sheet.district
    places = Dictionary(
      try db.places(in: district).map { ($0.code, $0) }, uniquingKeysWith: { $1 })
  }

  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult {
    guard let code = row.text("code"), let name = row.text("name"),
      let region = Region(code: code)
    else { return row.refused("code", zh: "没有区划代码或名称。", en: "no code or name") }
    guard region.district == district.district else {
      return RowResult(
        outcome: .foreign,
        problems: [
          row.problem(
            "code",
            Message(
              zh: "“\(name)”的代码不在本区（\(district.district)）之内，没有导入。",
              en: "\(name) lies outside \(district.district); not taken"), .notice)
        ])
    }
    if let parent = region.parent, places[parent.code] == nil {
      return row.refused(
        "code", zh: "它的上级 \(parent.code) 不在表里，也没有登记过。请把上级放在前面。",
        en: "its parent \(parent.code) is neither known nor earlier in the table")
    }
    let place = Place(region: region, name: name)
    let known = places.updateValue(place, forKey: code)
    if known == place { return RowResult(outcome: .unchanged) }
    try AddPlace(place, batch: row.sheet.batch).perform(on: region, in: tx)
    guard let known else {
      return RowResult(
        outcome: .added, effects: [.added("place", place.importID, as: place.importState)])
    }
    return RowResult(
      outcome: .changed,
      effects: [
        .changed("place", place.importID, from: known.importState, to: place.importState)
      ])
  }
}
