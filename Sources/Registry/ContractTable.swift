import Acts
import Imports
package import Kernel
import Storage
package import Tables

/// The list of contracts; the latest signed come first.
package struct ContractTable: Tabled {
  package static let permission = Permission.seeRegistry

  package init() {}

  package var table: Table {
    Table(
      "contracts", at: "/contracts",
      TableWords(
        "合同", "contract", counter: "份", empty: "还没有登记合同",
        "在小区的页面登记合同，或从表格导入。签订日期一登记，备案期限就会自己算出来。"),
      from: "contract", columns: Self.columns, filters: Self.filters,
      sort: Sort("signed", descends: true),
      actions: [TableAction("从表格导入", at: "/import", for: .importRegistry)],
      notices: unfiled)
  }

  /// How it stands with the filing.
  private static let filings = [
    TableChoice("no", "没有备案", tag: "t-open"), TableChoice("waiting", "已报来，等确认", tag: "t-soon"),
    TableChoice("yes", "已备案", tag: "t-met"),
  ]
  private static let filing: SQL = """
    CASE WHEN filed_on IS NOT NULL THEN 'yes' WHEN submitted_on IS NOT NULL THEN 'waiting'
      ELSE 'no' END
    """
  private static let kinds = Contract.Kind.allCases.map { TableChoice($0.rawValue, $0.label) }

  private static let columns: [Column] = [
    Column("number", "编号", "number", "number", order: Order(.text("number"))),
    Column("complex", "小区", "complex", "complex_id", .named(.complexes)),
    Column("enterprise", "企业", "enterprise", "enterprise", .named(.enterprises)),
    Column("type", "类型", "type", "type", .choice(kinds), isWide: true),
    Column(
      "signed", "签订", "signed", "signed_on", .day,
      order: Order(.text("signed_on"), startsDescending: true)),
    Column("until", "到期", "until", "to_on", .day, order: Order(.text("COALESCE(to_on, '')"))),
    Column("filing", "备案", "filing", filing, .choice(filings)),
    Column("place", "街道、社区", "street and community", "region", .named(.places), isShown: false),
    Column("code", "统一社会信用代码", "credit code", "enterprise", isShown: false),
    Column("party_a", "甲方", "party A", "party_a", isShown: false),
    Column("from", "起始", "from", "from_on", .day, isShown: false),
    Column("area", "合同面积（平方米）", "area (m²)", "area", .area, isShown: false),
    Column("submitted", "报来", "handed in", "submitted_on", .day, isShown: false),
    Column("filed", "备案日期", "filed", "filed_on", .day, isShown: false),
  ]

  private static let filters: [Filter] = [
    Filter("q", "编号、小区或首字母", "number, complex or initials", .text) { text, scope in
      matching(text, in: scope.region.district)
    },
    Filter("type", "类型", "type", kinds, in: "type"),
    Filter("place", "街道", "street", .choice(PlaceNames.streetChoices)) { text, _ in
      Region(code: text).map { "\(under: $0)" }
    },
    Filter("filed", "备案", "filing", .choice { _, _ in filings }) { text, _ in
      switch text {
      case "no": "filed_on IS NULL"
      case "waiting": "filed_on IS NULL AND submitted_on IS NOT NULL"
      case "yes": "filed_on IS NOT NULL"
      default: nil
      }
    },
    Filter("signed", "签订", "signed", .days("signed_on")),
    Filter("enterprise", "企业", "enterprise", .linked { _, _ in [] }) { text, _ in
      "enterprise = \(text)"
    },
  ]

  /// How many of those found wait for their filing.
  @Sendable private func unfiled(
    _ question: TableQuestion, _ scope: Scope, _ sight: Sight
  ) throws -> [TableNotice] {
    guard question.values["filed"] == nil else { return [] }
    var open = TableQuestion()
    open.values = question.values.merging(["filed": "no"]) { $1 }
    let count = try sight.count(table, open, within: scope)
    let href = open.address(of: table).description
    return count == 0 ? [] : [TableNotice("\(count) 份没有备案", at: href)]
  }
}
