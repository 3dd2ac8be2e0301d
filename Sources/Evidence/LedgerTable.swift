import Kernel
import Organs
import Registry
import Storage
import Tables

/// The lines of the ledger, the latest first.
struct LedgerTable: Tabled {
  static let permission = Permission.seeLedger

  let words: LedgerWords

  var table: Table {
    Table(
      "ledger", at: "/ledger/entries",
      TableWords(
        "存证", "line of the ledger", counter: "条", empty: "账本还是空的",
        "登记、备案、更正以后，一秒之内这里就有一条。"),
      from: "ledger_entry",
      // Lines are everybody's: an enterprise reads them all, an office those of its place.
      reach: { scope in
        if case .region = scope { return Table.within(scope) }
        return "district = \(scope.region.district)"
      },
      link: { "/ledger/entry/\($0)" }, columns: columns, filters: filters,
      sort: Sort("position", descends: true))
  }

  private var columns: [Column] {
    [
      Column(
        "position", "序号", "position", "position", .count,
        order: Order(.number("position"), startsDescending: true)),
      Column("type", "什么事", "type", "type", .choice(words.choices)),
      Column("at", "记入时间", "entered at", "at", .instant),
      Column("place", "哪里", "place", "region", .named(.regions)),
      Column("actor", "哪个机构", "organ", "actor", .named(.organs), absent: "系统"),
    ]
  }

  private var filters: [Filter] {
    [
      Filter("type", "什么事", "type", words.choices, in: "type"),
      Filter("place", "街道、社区", "street or community", .choice(PlaceNames.choices)) { text, _ in
        Region(code: text).map { "\(under: $0)" }
      },
    ]
  }
}

extension Names {
  fileprivate static let regions = Names { regions, district, db in
    let places = try PlaceNames(db, in: district)
    return Dictionary(
      regions.map { ($0, places.wordsOfLine(Region($0))) }, uniquingKeysWith: { first, _ in first })
  }

  /// Organs by identity; what the house did by itself is nobody's office.
  fileprivate static let organs = Names { ids, district, db in
    try db.organNames(ids, in: district).merging(["system": "系统"]) { name, _ in name }
  }
}
