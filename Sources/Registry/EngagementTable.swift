import Imports
package import Kernel
import Storage
package import Tables

/// The list of who served where, from when until when; the latest to begin come first.
package struct EngagementTable: Tabled {
  package static let permission = Permission.seeRegistry

  package init() {}

  package var table: Table {
    Table(
      "engagements", at: "/engagements",
      TableWords(
        "服务经过", "engagement", counter: "段", empty: "还没有登记谁在哪里服务", "在小区的页面登记进驻，或从表格导入。"),
      from: "engagement", link: { _ in nil }, columns: Self.columns, filters: Self.filters,
      sort: Sort("from", descends: true),
      actions: [TableAction("从表格导入", at: "/import", for: .importRegistry)])
  }

  /// An open end stands as a day that nobody lives to see.
  private static let end: SQL = "NULLIF(to_on, '9999-12-31')"
  private static let states = [
    TableChoice("open", "没有定", tag: "t-none"), TableChoice("ended", "定了", tag: "t-none"),
  ]
  private static let state: SQL = "CASE WHEN to_on = '9999-12-31' THEN 'open' ELSE 'ended' END"
  private static let modes = ServiceMode.allCases.map { TableChoice($0.rawValue, $0.label) }

  private static let columns: [Column] = [
    Column("complex", "小区", "complex", "complex_id", .named(.complexes)),
    Column("enterprise", "物业企业", "enterprise", "enterprise", .named(.enterprises)),
    Column("mode", "管理方式", "mode", "mode", .choice(modes)),
    Column(
      "from", "进驻", "from", "from_on", .day,
      order: Order(.text("from_on"), startsDescending: true)),
    Column(
      "until", "退出", "until", end, .day, order: Order(.text("to_on"), startsDescending: true),
      absent: "没有定"),
    Column("state", "退出日期定了没有", "whether the end is set", state, .choice(states), isShown: false),
    Column("reason", "退出原因", "reason of the end", "end_reason", isShown: false, absent: "—"),
    Column("place", "街道、社区", "street and community", "region", .named(.places), isShown: false),
    Column("code", "统一社会信用代码", "credit code", "enterprise", isShown: false),
  ]

  private static let filters: [Filter] = [
    Filter("q", "小区、企业或首字母", "complex, enterprise or initials", .text) { text, scope in
      matching(text, in: scope.region.district)
    },
    Filter("place", "街道、社区", "street or community", .choice(PlaceNames.choices)) { text, _ in
      Region(code: text).map { "\(under: $0)" }
    },
    Filter("mode", "管理方式", "mode", modes, in: "mode"),
    Filter("state", "退出日期", "end", states, in: state),
    Filter("from", "进驻", "from", .days("from_on")),
    Filter("until", "退出", "until", .days(end)),
    Filter("complex", "小区", "complex", .linked(PlaceNames.complexChoices)) { text, _ in
      "complex_id = \(text)"
    },
    Filter("enterprise", "企业", "enterprise", .linked { _, _ in [] }) { text, _ in
      "enterprise = \(text)"
    },
  ]
}
