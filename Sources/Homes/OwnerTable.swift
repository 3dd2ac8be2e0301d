import Acts
package import Kernel
import Registry
import Storage
package import Tables

/// The list of owners, masked. It cannot be searched by what an address would give away; whoever
/// looks for somebody asks on a page of its own.
package struct OwnerTable: Tabled {
  package static let permission = Permission.seeOwners

  private let vault: Vault

  package init(_ vault: Vault) {
    self.vault = vault
  }

  package var table: Table {
    Table(
      "owners", at: "/owners",
      TableWords(
        "业主", "owner", counter: "位", empty: "还没有登记业主", "在房屋的页面登记。"),
      from: "owner", reach: SQL.inComplexes(within:), columns: columns, filters: Self.filters,
      sort: Sort("name"),
      actions: [TableAction("按姓名、电话或证件找", at: "/owners/find", for: .findOwner)])
  }

  private var columns: [Column] {
    [
      Column(
        "name", "业主", "owner", "id", .named(shown(\.name)),
        order: Order(.text("region"), .text("complex_id"))),
      Column("complex", "小区", "complex", "complex_id", .named(.complexes)),
      Column("kind", "类型", "kind", "kind", .choice(OwnerKind.tableChoices)),
      Column("phone", "电话", "phone", "id", .named(shown(\.phone)), absent: "未填"),
      Column(
        "identity", "证件号码", "identity number", "id", .named(shown(\.identity)),
        isShown: false, absent: "未填"),
    ]
  }

  private func shown(_ part: any KeyPath<MaskedOwner, String> & Sendable) -> Names {
    let vault = vault
    return Names { ids, district, db in
      let owners = try db.owners(Set(ids.map { ID(rawValue: $0) }), in: district, vault)
      return Dictionary(
        owners.map { ($0.key.rawValue, MaskedOwner($0.value.particulars)[keyPath: part]) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  private static let filters: [Filter] = [
    Filter("kind", "类型", "kind", OwnerKind.tableChoices, in: "kind"),
    Filter("complex", "小区", "complex", .linked(PlaceNames.complexChoices)) { text, _ in
      "complex_id = \(text)"
    },
  ]
}

extension OwnerKind {
  static let tableChoices = allCases.map { TableChoice($0.rawValue, $0.label) }
}
