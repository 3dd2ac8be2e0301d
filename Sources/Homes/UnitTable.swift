import Acts
import Imports
package import Kernel
import Registry
import Storage
package import Tables

/// The list of units: of one complex, or of all that somebody may see.
package struct UnitTable: Tabled {
  package static let permission = Permission.seeHomes

  package init() {}

  package var table: Table {
    Table(
      "units", at: "/units",
      TableWords(
        "房屋", "unit", counter: "套", empty: "还没有登记房屋", "从楼盘表导入，或从小区的“楼栋房屋”里一栋一栋登记。"),
      from: "unit", reach: SQL.inComplexes(within:), columns: Self.columns,
      filters: Self.filters, sort: Sort("number"),
      actions: [TableAction("从表格导入", at: "/import", for: .importRegistry)])
  }

  private static let columns: [Column] = [
    Column(
      "number", "房号", "room", "number",
      order: Order(.text("region"), .text("complex_id"), .text("building_id"), .text("order_key"))),
    Column("complex", "小区", "complex", "complex_id", .named(.complexes)),
    Column("building", "楼栋", "building", "building_id", .named(.buildings)),
    Column("entrance", "单元", "entrance", "entrance_id", .named(.entrances), absent: "—"),
    Column("floor", "楼层", "floor", "floor", .count),
    Column("kind", "用途", "kind", "kind", .choice(UnitKind.tableChoices)),
    Column("status", "状态", "status", "status", .choice(UnitStatus.tableChoices)),
    Column("area", "建筑面积（平方米）", "floor area (m²)", "area", .area),
    Column(
      "estate_number", "不动产单元号", "real-estate unit number", "estate_number", isShown: false),
    Column("local_number", "本地房屋编码", "local number", "local_number", isShown: false),
  ]

  private static let filters: [Filter] = [
    Filter("q", "房号，如 3-2-501", "room, such as 3-2-501", .text) { text, scope in
      matching(text, in: scope.region.district)
    },
    Filter("kind", "用途", "kind", UnitKind.tableChoices, in: "kind"),
    Filter("status", "状态", "status", UnitStatus.tableChoices, in: "status"),
    Filter("complex", "小区", "complex", .linked(PlaceNames.complexChoices)) { text, _ in
      "complex_id = \(text)"
    },
  ]
}

extension UnitKind {
  static let tableChoices = allCases.map { TableChoice($0.rawValue, $0.label) }
}

extension UnitStatus {
  static let tableChoices = allCases.map { TableChoice($0.rawValue, $0.label) }
}

extension Names {
  static let buildings = Names(at: "/buildings/") { try $2.buildingNames($0, in: $1) }
  static let entrances = Names { try $2.entranceNames($0, in: $1) }
}
