import Acts
import Civil
import Imports
import Kernel
import Registry
import Storage

/// How tables of units are taken back: hundreds of thousands of rows, so all of a portion at once,
/// with one line in the record of each complex.
extension Undoing {
  static let unit = Undoing(
    "unit", Unit.word,
    find: { ids, undone, db in
      let owned = try db.ownershipCounts(of: ids, in: undone.district)
      let names = try db.unitNames(Set(ids), in: undone.district)
      var found: [String: Standing] = [:]
      for row in try db.homeRows("unit", ids, in: undone.district) {
        let id = try row.string("id")
        let particulars = try Unit.Particulars(row)
        found[id] = Standing(
          digest: particulars.importDigest(at: try row.optionalID("entrance_id")),
          name: names[id] ?? particulars.number, href: "/units/\(id)",
          uses: owned[id].map { ["\($0) 条产权登记"] } ?? [])
      }
      return found
    },
    remove: { effects, undone, tx in
      let gone = try tx.db.delete(homes: "unit", effects.map(\.thing), in: undone.district)
      for (complex, units) in gone.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        tx.note("删除 \(units.count) 套房屋", about: complex.reference, why: undone.words)
      }
    },
    restore: { id, before, undone, tx in
      let unit = try tx.db.unit(ID(rawValue: id), in: undone.district)
      try ChangeUnit(
        unit.id, in: undone.district, to: try Unit.Particulars(before), at: unit.entrance,
        why: undone.words
      ).perform(on: unit, in: tx)
    })

  static let building = shell("building", Building.word, at: "id") {
    try Building.Particulars($0).importDigest
  }
  static let entrance = shell("entrance", Message(zh: "单元", en: "entrance"), at: "building_id") {
    try Entrance.Particulars($0).importDigest
  }

  /// What came only because units stand in it, and goes once nothing else does.
  ///
  /// - Parameter place: the column with the building whose page shows it.
  private static func shell(
    _ table: String, _ word: Message, at place: String,
    digest: @escaping @Sendable (Row) throws -> String
  ) -> Undoing {
    Undoing(
      table, word,
      find: { ids, undone, db in
        let used = try db.otherUnits(in: table, ids, undone)
        var found: [String: Standing] = [:]
        for row in try db.homeRows(table, ids, in: undone.district) {
          let id = try row.string("id")
          found[id] = Standing(
            digest: try digest(row), name: try row.string("name"),
            href: "/buildings/\(try row.string(place))",
            uses: used[id].map { ["\($0) 套房屋"] } ?? [])
        }
        return found
      },
      remove: { effects, undone, tx in
        let gone = try tx.db.delete(homes: table, effects.map(\.thing), in: undone.district)
        for (complex, rows) in gone.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          let names = try rows.map { "“\(try $0.string("name"))”" }.joined()
          tx.note("删除\(word.zh)\(names)", about: complex.reference, why: undone.words)
        }
      })
  }
}

/// What imports may change about them, as plain text: hundreds of thousands are written and
/// compared, and nothing in them is personal.
extension Unit.Particulars {
  func importDigest(at entrance: ID<Entrance>?) -> String {
    let parts = [
      number, floor.map(String.init) ?? "", kind.rawValue, status.rawValue,
      area.map { String($0.value) } ?? "", estateNumber ?? "", localNumber ?? "",
      entrance?.rawValue ?? "",
    ]
    return parts.joined(separator: "\u{1F}")
  }
}

extension Unit {
  var importState: ThingState { ThingState(particulars.sheet.values) }
  var importDigest: String { particulars.importDigest(at: entrance) }
}

extension Fielded {
  var importDigest: String { ThingState(sheet.values).digest }
}
