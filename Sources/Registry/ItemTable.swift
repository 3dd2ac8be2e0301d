import Civil
import Imports
package import Kernel
import Storage
package import Tables

/// The list of one kind of what complexes have, over all of them.
package struct ItemTable<Item: ListedItem>: Tabled {
  package static var permission: Permission { .seeRegistry }

  package init() {}

  package var table: Table {
    Table(
      Item.path, at: "/\(Item.path)",
      TableWords(
        Item.word.zh, Item.word.en, counter: Item.counter, empty: "还没有登记\(Item.word.zh)",
        "在小区的页面上登记，或从表格导入。"),
      from: "\(raw: Item.table)", columns: columns, filters: filters,
      sort: Sort(Item.identity[0], descends: isDated),
      actions: [TableAction("从表格导入", at: "/import", for: .importRegistry)])
  }

  /// What names one comes first and leads to its page.
  private var columns: [Column] {
    let name = Item.fields.filter { $0.key == Item.identity[0] }
    let others = Item.fields.filter { $0.key != Item.identity[0] }
    let ends: [Column] = [
      Column("ended_on", "终止日期", "ended on", "ended_on", .day, absent: "现有"),
      Column("region", "街道、社区", "street and community", "region", .named(.places), isShown: false),
      Column(
        "enterprise", "物业企业", "enterprise", "enterprise", .named(.enterprises), isShown: false),
    ]
    return name.map(column) + [Column("complex", "小区", "complex", "complex_id", .named(.complexes))]
      + others.map(column) + ends
  }

  private func column(_ field: Field<Item>) -> Column {
    let key: SQL = "\(raw: field.key)"
    let unit = field.unit.map { "（\($0)）" } ?? ""
    var order: Order?
    if field.key == Item.identity[0] { order = Order(.text(key), startsDescending: isDated) }
    return Column(
      field.key, field.label.zh + unit, field.label.en, key, kind(field), order: order,
      mask: field.isPersonal ? { @Sendable in Masked.phone($0) } : nil)
  }

  private var isDated: Bool { Item.field(Item.identity[0])?.inputType == "date" }

  private func kind(_ field: Field<Item>) -> CellKind {
    if !field.options.isEmpty { return .choice(Self.choices(field)) }
    if field.inputType == "date" { return .day }
    switch field.unit {
    case "平方米": return .area
    case "元": return .fen
    default: return .text
    }
  }

  private static func choices(_ field: Field<Item>) -> [TableChoice] {
    field.options.map { TableChoice($0.value, $0.label) }
  }

  private var filters: [Filter] {
    let label = Item.field(Item.identity[0])?.label ?? Item.word
    let choices = Item.fields.filter { !$0.options.isEmpty }.map {
      Filter($0.key, $0.label.zh, $0.label.en, Self.choices($0), in: "\(raw: $0.key)")
    }
    return [
      Filter("q", "小区或\(label.zh)", "complex or \(label.en)", .text) { text, scope in
        Self.matching(text, in: scope.region.district)
      },
      Filter("place", "街道、社区", "street or community", .choice(PlaceNames.choices)) { text, _ in
        Region(code: text).map { "\(under: $0)" }
      },
    ] + choices + [
      Filter("state", "还在不在", "state", .choice { _, _ in Self.states }) { text, _ in
        text == "ended" ? "ended_on IS NOT NULL" : text == "open" ? "ended_on IS NULL" : nil
      },
      Filter("complex", "小区", "complex", .linked(PlaceNames.complexChoices)) { text, _ in
        "complex_id = \(text)"
      },
    ]
  }

  private static var states: [TableChoice] {
    [TableChoice("open", "现有的"), TableChoice("ended", "已终止的")]
  }
}
