import Civil
package import Kernel
import Storage
package import Tables

/// The list of people and their accounts, as far as one's authority reaches. Telephones are
/// masked; one page at a time shows one whole, for a reason.
package struct AccountTable: Tabled {
  package static let permission = Permission.seeAccounts

  package init() {}

  package var table: Table {
    Table(
      "accounts", at: "/accounts",
      TableWords(
        "人员", "person", counter: "位", empty: "这里列出您管的单位里的人和账号",
        "先到“机构与岗位”里选一个单位，再邀请人。"),
      from: Self.source, columns: Self.columns, filters: Self.filters, sort: Sort("name"),
      actions: [TableAction("到机构里邀请人", at: "/organs", for: .invite)])
  }

  private static let states = [
    TableChoice("none", "还没开通", tag: "t-none"), TableChoice("open", "在用", tag: "t-met"),
    TableChoice("closed", "已停用", tag: "t-late"),
  ]
  private static let state: SQL = """
    CASE WHEN login_name IS NULL THEN 'none' WHEN is_suspended THEN 'closed' ELSE 'open' END
    """
  private static let factors = [
    TableChoice("yes", "已绑定", tag: "t-met"), TableChoice("no", "没有绑定", tag: "t-open"),
  ]
  private static let factor: SQL = "CASE WHEN factor_seed IS NULL THEN 'no' ELSE 'yes' END"

  private static let columns: [Column] = [
    Column("name", "姓名", "name", "name", order: Order(.text("name")), isData: true),
    Column("organ", "单位", "organ", "organ", .named(.organPages)),
    Column("phone", "手机", "phone", "phone", mask: { @Sendable in Masked.phone($0) }),
    Column("login", "用户名", "login name", "login_name", absent: "—", isData: true),
    Column("state", "账号", "account", state, .choice(states)),
    Column("factor", "动态码", "second factor", factor, .choice(factors), isShown: false),
  ]

  private static let filters: [Filter] = [
    Filter("q", "姓名或用户名", "name or login name", .text) { text, _ in matching(text) },
    Filter("state", "账号", "account", states, in: state),
    Filter("factor", "动态码", "second factor", factors, in: factor),
    Filter("organ", "单位", "organ", .linked { _, _ in [] }) { text, _ in "organ = \(text)" },
  ]
}
