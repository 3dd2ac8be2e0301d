import Kernel
import Organs
import Registry
import Storage
import Tables

/// The list behind the monthly report: a row for each organ, month and act.
struct BurdenTable: Tabled {
  static let permission = Permission.seeBurden

  /// What people call the acts.
  let acts: [Permission: String]

  var table: Table {
    Table(
      "burden", at: "/burden/rows",
      TableWords(
        "填报明细", "line of the burden", counter: "行", empty: "还没有人填过什么",
        "登记、修改、导入以后，这里按机构、月份和办的事累计。"),
      from: "burden_count", link: { "/burden?month=\($0.prefix(7))" }, columns: columns,
      filters: filters, sort: Sort("month", descends: true))
  }

  private var columns: [Column] {
    [
      Column("month", "月份", "month", "month", order: Order(.text("month"), startsDescending: true)),
      Column("organ", "机构", "organ", "organ", .named(.organs), order: Order(.text("organ"))),
      Column("act", "办的事", "act", "act", .choice(choices), order: Order(.text("act"))),
      number("times", "次数", "times"), number("asked", "自己填的", "asked"),
      number("filled", "平台代填", "filled by the platform"),
      Column(
        "share", "代填占比", "share filled",
        """
        CASE WHEN asked + filled > 0 THEN filled * 10000 / (asked + filled) ELSE NULL END
        """, .hundredths(unit: "%"), absent: "—"),
      number("cells", "随表导入", "cells of tables"),
      number("twice", "别处已有还填", "asked though held elsewhere"),
    ]
  }

  private func number(_ name: String, _ zh: String, _ en: String) -> Column {
    let column: SQL = "\(raw: name)"
    return Column(
      name, zh, en, column, .count, order: Order(.number(column), startsDescending: true))
  }

  private var choices: [TableChoice] {
    acts.sorted { $0.key.name < $1.key.name }.map { TableChoice($0.key.name, $0.value) }
  }

  private var filters: [Filter] {
    [
      Filter("month", "月份（2026-11）", "month (2026-11)", .text) { text, _ in
        Month(text).map { "month = \($0.description)" }
      },
      Filter(
        "organ", "机构", "organ",
        .linked { db, scope in
          let names = try db.organNames(try db.askedOrgans(within: scope), in: scope.region)
          return names.sorted { $0.key < $1.key }.map { TableChoice($0.key, $0.value) }
        }
      ) { text, _ in "organ = \(text)" },
      Filter("act", "办的事", "act", choices, in: "act"),
    ]
  }
}

extension Names {
  /// Organs by identity, streets by their code.
  static let organs = Names { ids, district, db in try db.organNames(ids, in: district) }
}
