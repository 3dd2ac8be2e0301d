import Acts
import Imports
package import Kernel
import Storage
package import Tables

/// The list of complexes.
package struct ComplexTable: Tabled {
  package static let permission = Permission.seeRegistry

  package init() {}

  package var table: Table {
    Table(
      "complexes", at: "/complexes",
      TableWords(
        "小区", "complex", counter: "个", empty: "还没有登记小区",
        "把手头的小区表（Excel 或 CSV）导入进来，或一个一个登记。"),
      from: "complex", columns: Self.usual + Self.further, filters: Self.filters,
      sort: Sort("name"),
      actions: [
        TableAction("登记小区", at: "/complexes/new", for: .addComplex),
        TableAction("从表格导入", at: "/import", for: .importRegistry),
      ],
      bulk: [
        TableAction("定街道", at: "/complexes/unassigned", for: .assignComplex),
        TableAction("定管理方式", at: "/complexes/mode", for: .decideMode),
      ],
      notices: ComplexNotices.notices)
  }

  private static let usual: [Column] = [
    Column("name", "小区", "complex", "name", order: Order(.text("name_key"))),
    Column(
      "place", "街道、社区", "street and community", "region", .named(.places),
      order: Order(.text("region"), .text("name_key")), isWide: true,
      tag: { Region($0).depth == 0 ? "t-none" : nil }),
    Column("address", "地址", "address", "address", isWide: true),
    Column(
      "households", "户数", "households", "households", .count,
      order: Order(.number("COALESCE(households, -1)"), startsDescending: true)),
    Column(
      "mode", "管理方式", "mode of management", "mode", .choice(ServiceMode.tableChoices),
      absent: "未核实"),
    Column("enterprise", "物业企业", "enterprise", "enterprise", .named(.enterprises), absent: "—"),
  ]

  private static let further: [Column] = [
    Column("code", "项目编码", "code", "code", isShown: false),
    Column("former_names", "曾用名", "former names", "former_names", isShown: false),
    Column("property_type", "物业类型", "property type", "property_type", isShown: false),
    Column("developer", "建设单位", "developer", "developer", isShown: false),
    Column("buildings", "总栋数", "buildings", "buildings", .count, isShown: false),
    Column(
      "floor_area", "建筑面积（平方米）", "floor area (m²)", "floor_area", .area,
      order: Order(.number("COALESCE(floor_area, -1)"), startsDescending: true), isShown: false),
    Column("parking", "车位总数", "parking spaces", "parking", .count, isShown: false),
    Column("built_year", "建成年份", "year of completion", "built_year", .count, isShown: false),
    Column("delivered_on", "交付日期", "delivery", "delivered_on", .day, isShown: false),
    Column("has_committee", "已成立业委会", "has a committee", "has_committee", .flag, isShown: false),
    Column("is_old_complex", "老旧小区", "old complex", "is_old_complex", .flag, isShown: false),
    Column("is_three_no", "三无小区", "three-no complex", "is_three_no", .flag, isShown: false),
  ]

  private static let filters: [Filter] = [
    Filter("q", "名称、地址或首字母", "name, address or initials", .text) { text, _ in
      matching(text)
    },
    Filter("place", "街道、社区", "street or community", .choice(PlaceNames.choices)) { text, _ in
      Region(code: text).map { "\(under: $0)" }
    },
    Filter("mode", "管理方式", "mode of management", ServiceMode.tableChoices, in: "mode"),
    Filter("street", "街道", "street", .linked { _, _ in [TableChoice("none", "待定")] }) { text, _ in
      text == "none" ? "region = district" : nil
    },
  ]
}

extension ServiceMode {
  static let tableChoices = allCases.map { TableChoice($0.rawValue, $0.label) }
}
