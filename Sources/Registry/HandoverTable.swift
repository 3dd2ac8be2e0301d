import Imports
package import Kernel
import Storage
package import Tables

/// The list of handovers; the next to be delivered come first.
package struct HandoverTable: Tabled {
  package static let permission = Permission.seeRegistry

  package init() {}

  package var table: Table {
    Table(
      "handovers", at: "/handovers",
      TableWords(
        "承接查验", "handover", counter: "件", empty: "还没有登记承接查验",
        "在小区的页面登记，或从表格导入。计划交付日期一登记，各项期限就会自己算出来。"),
      from: "handover", columns: Self.columns, filters: Self.filters,
      sort: Sort("planned", descends: true),
      actions: [TableAction("从表格导入", at: "/import", for: .importRegistry)])
  }

  private static let stages = [
    TableChoice("open", "还没有查验完成", tag: "t-open"), TableChoice("done", "查验完成", tag: "t-soon"),
    TableChoice("filed", "已备案", tag: "t-met"),
  ]
  private static let stage: SQL = """
    CASE WHEN filed_on IS NOT NULL THEN 'filed' WHEN completed_on IS NOT NULL THEN 'done'
      ELSE 'open' END
    """

  private static let columns: [Column] = [
    Column("phase", "分期", "phase", "phase"),
    Column("complex", "小区", "complex", "complex_id", .named(.complexes)),
    Column("enterprise", "物业企业", "enterprise", "enterprise", .named(.enterprises)),
    Column("developer", "建设单位", "developer", "developer", isWide: true),
    Column(
      "planned", "计划交付", "planned delivery", "planned_delivery_on", .day,
      order: Order(.text("COALESCE(planned_delivery_on, '')"), startsDescending: true)),
    Column("completed", "查验完成", "inspected", "completed_on", .day, absent: "—"),
    Column("stage", "进展", "stage", stage, .choice(stages)),
    Column("delivered", "实际交付", "delivered", "delivered_on", .day, isShown: false, absent: "—"),
    Column("filed", "备案日期", "filed", "filed_on", .day, isShown: false, absent: "—"),
    Column("posted", "公示日期", "posted", "posted_on", .day, isShown: false, absent: "—"),
    Column("place", "街道、社区", "street and community", "region", .named(.places), isShown: false),
  ]

  private static let filters: [Filter] = [
    Filter("q", "小区、分期或建设单位", "complex, phase or developer", .text) { text, scope in
      matching(text, in: scope.region.district)
    },
    Filter("place", "街道", "street", .choice(PlaceNames.streetChoices)) { text, _ in
      Region(code: text).map { "\(under: $0)" }
    },
    Filter("stage", "进展", "stage", stages, in: stage),
    Filter("planned", "计划交付", "planned delivery", .days("planned_delivery_on")),
  ]
}
