package import Civil
package import Kernel

/// What was left in the maintenance fund of a complex on a day, according to whoever keeps it.
package struct FundBalance: ComplexItem {
  package var asOf = Day(number: 0)
  package var balance = Fen.zero
  package var ground = ""

  package init() {}

  package static let fields: [Field<Self>] = [
    Field(required: "as_of", "截至日期", "as of", \.asOf, DayFormat()),
    Field(required: "balance", "余额", "balance", \.balance, MoneyFormat()),
    Field(required: "ground", "数字从哪里来", "source", \.ground, TextFormat(limit: 120)),
  ]

  package static let table = "fund_balance"
  package static let path = "fund-balances"
  package static let role = "balance"
  package static let word = Message(zh: "维修资金余额", en: "maintenance-fund balance")
  package static let heading = "专项维修资金"
  package static let keeping = Permission.keepFund
  package static let ending = "作废"
  package static let absence = "还没有登记专项维修资金的余额。"

  package var name: String { "\(balance)元" }
  package var detail: String { "截至\(asOf.chinese)，\(ground)" }

  package func check(on today: Day) throws(ItemRefusal) {
    if asOf > today { throw .inFuture(field: "as_of", today) }
  }
}
