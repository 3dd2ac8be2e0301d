import Civil
import Imports
package import Kernel
import Storage
package import Tables

/// The list of enterprises.
package struct EnterpriseTable: Tabled {
  package static let permission = Permission.seeRegistry

  package init() {}

  package var table: Table {
    Table(
      "enterprises", at: "/enterprises",
      TableWords(
        "物业企业", "enterprise", counter: "家", empty: "还没有登记物业企业",
        "把企业名册（Excel 或 CSV）导入进来，或一家一家登记。要有统一社会信用代码。"),
      from: "enterprise", id: "credit_code", reach: Self.reach, columns: Self.columns,
      filters: Self.filters, sort: Sort("name"),
      actions: [
        TableAction("登记企业", at: "/enterprises/new", for: .addEnterprise),
        TableAction("从表格导入", at: "/import", for: .importRegistry),
      ])
  }

  private static let homes = [TableChoice("here", "本区"), TableChoice("away", "外地")]

  private static let columns: [Column] = [
    Column("name", "企业", "enterprise", "name", order: Order(.text("name_key"))),
    Column("code", "统一社会信用代码", "credit code", "credit_code", isWide: true),
    Column(
      "local", "注册地", "registered",
      "CASE WHEN is_local IS NULL THEN NULL WHEN is_local THEN 'here' ELSE 'away' END",
      .choice(homes)),
    Column("served", "服务小区", "complexes served", served, .count),
    Column("short_name", "简称", "short name", "short_name", isShown: false),
    Column("address", "注册地址", "registered address", "address", isShown: false, isWide: true),
    Column(
      "phone", "联系电话", "phone", "phone", isShown: false, mask: { Masked.phone($0) }),
    Column("since", "从事物业服务始于", "in the business since", "since_on", .day, isShown: false),
  ]

  private static let filters: [Filter] = [
    Filter("q", "名称、代码或首字母", "name, code or initials", .text) { text, _ in matching(text) },
    Filter("local", "注册地", "registered", .choice { _, _ in homes }) { text, _ in
      switch text {
      case "here": "is_local"
      case "away": "NOT is_local"
      default: nil
      }
    },
  ]
}
