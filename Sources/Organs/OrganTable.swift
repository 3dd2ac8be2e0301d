package import Kernel
import Storage
package import Tables

/// The list of organs.
package struct OrganTable: Tabled {
  package static let permission = Permission.seeOrgans

  package init() {}

  package var table: Table {
    Table(
      "organs", at: "/organs",
      TableWords(
        "机构", "organ", counter: "个", empty: "还没有机构",
        "部门、领导小组和街道来自规则手册，社区来自区划导入，企业在登记时设立。"),
      from: "organ", columns: Self.columns, filters: Self.filters, sort: Sort("code"))
  }

  private static let columns: [Column] = [
    Column("name", "名称", "name", "name", order: Order(.text("name"))),
    Column("short_name", "简称", "short name", "short_name", isShown: false),
    Column("kind", "类别", "kind", "kind", .choice(OrganKind.tableChoices)),
    Column("parent", "上级", "part of", "parent", .named(.organs), absent: "—"),
    Column("code", "代码", "code", "id", order: Order()),
  ]

  private static let filters: [Filter] = [
    Filter("q", "名称或代码", "name or code", .text) { text, _ in matching(text) },
    Filter("kind", "类别", "kind", OrganKind.tableChoices, in: "kind"),
  ]
}

extension OrganKind {
  static let tableChoices = allCases.map { TableChoice($0.rawValue, $0.title) }
}

extension Names {
  /// Organs by what they are called in lists.
  static let organs = Names { try $2.organNames($0, in: $1) }
  /// The same for those who may see their pages.
  static let organPages = Names(at: "/organs/") { try $2.organNames($0, in: $1) }
}
