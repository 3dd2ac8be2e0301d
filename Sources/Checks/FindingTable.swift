import Civil
import Kernel
import Organs
import Registry
import Rulebook
import Storage
import Tables

/// The list of contradictions.
struct FindingTable: Tabled {
  static let permission = Permission.seeChecks

  let list: CheckList
  let today: @Sendable () -> Day

  var table: Table {
    Table(
      "check-findings", at: "/checks/findings",
      TableWords(
        "对不上的地方", "contradiction", counter: "处", empty: "没有发现对不上的地方",
        "每天夜里核对一遍；在“名录核对”里也可以随时重新核对一项。"),
      from: "check_finding", columns: columns, filters: filters, sort: Sort("name"))
  }

  private var columns: [Column] {
    [
      Column("name", "小区或企业", "complex or enterprise", "name", order: Order(.text("name"))),
      Column(
        "check", "核对的是什么", "check", "check_id", .choice(choices),
        order: Order(.text("check_id"), .text("name"))),
      Column("one", "一处说", "one says", "one", isWide: true),
      Column("other", "另一处说", "the other says", "other", isWide: true),
      Column(
        "place", "街道、社区", "street and community", "region", .named(.places),
        order: Order(.text("region"), .text("name")), isShown: false),
      Column("owner", "该谁弄清", "whose business", "owner", .named(.organs), absent: "待定街道"),
      Column("since", "从哪天起", "since", "since_on", .day, absent: "不清楚"),
      Column(
        "found", "发现于", "found on", "found_on", .day,
        order: Order(.text("found_on"), startsDescending: true), isShown: false),
      Column(
        "settled", "核实无误，有效到", "settled until", "settled_until", .day, isShown: false,
        absent: "—"),
    ]
  }

  private var choices: [TableChoice] {
    list.checks.map { TableChoice($0.id, $0.check.zh) }
  }

  private var filters: [Filter] {
    [
      Filter("check", "核对的是什么", "check", choices, in: "check_id"),
      Filter("state", "处理", "state", .choice { _, _ in Self.states }) { [today] text, _ in
        switch text {
        case "open": "(settled_until IS NULL OR settled_until < \(today()))"
        case "settled": "settled_until >= \(today())"
        default: nil
        }
      },
      Filter("place", "街道、社区", "street or community", .choice(PlaceNames.choices)) { text, _ in
        Region(code: text).map { "\(under: $0)" }
      },
      Filter("q", "名称", "name", .text) { text, _ in
        "name >= \(text) AND name < \(text + "\u{10FFFF}")"
      },
    ]
  }

  private static let states = [TableChoice("open", "还没弄清"), TableChoice("settled", "核实无误")]
}

extension Names {
  /// Organs by identity, streets by their code.
  fileprivate static let organs = Names { ids, district, db in
    try db.organNames(ids, in: district)
  }
}
