import Acts
package import Kernel
import Storage
package import Tables
import Web

/// The page of one developer: what is known of it, and what it built.
struct DeveloperPage: Page {
  static let template = "Registry/Pages/developer"

  let title: String
  let facts: SaidFields
  let complexes: [Line]
  let change: String?
  let history: [HistoryLine]

  struct Line: Sendable {
    let href: String
    let name: String
  }
}

/// Everything about one developer.
struct ShowDeveloper: Look {
  static let permission = Permission.seeRegistry

  let id: ID<Developer>
  let district: Region
  /// Where the visitor may look; what was built elsewhere is not listed.
  let scope: Scope

  func subject(in db: any ReadConnection) throws -> DeveloperWithin {
    DeveloperWithin(whose: try db.developer(id, in: district), scope: scope)
  }

  func answer(about subject: DeveloperWithin, in sight: Sight) throws -> DeveloperPage {
    let developer = subject.whose
    let built = try sight.db.complexesBuilt(by: developer, within: scope)
    let count = built.isEmpty ? "名录里还没有它建设的小区" : "建设了 \(built.count) 个小区"
    return DeveloperPage(
      title: "“\(developer.name)”\(count)",
      facts: SaidFields(Developer.Particulars.fields, of: developer.particulars),
      complexes: built.map { .init(href: "/complexes/\($0.id)", name: $0.name) },
      change: sight.doer.may(.keepDevelopers, on: developer) ? "/developers/\(id)/change" : nil,
      history: try sight.db.history(of: id.reference, in: district.district).map {
        HistoryLine($0, labels: Developer.Particulars.labels)
      })
  }
}

/// A developer as somebody sees it who may look at a part of the district: developers build in all
/// of it.
struct DeveloperWithin: Regional, Sendable {
  let whose: Developer
  let scope: Scope

  var region: Region { scope.region }
  var enterprise: String? { scope.enterprise }
  var severalParts: [Scope] { scope.severalParts }
}

/// The list of developers.
package struct DeveloperTable: Tabled {
  package static let permission = Permission.seeRegistry

  package init() {}

  package var table: Table {
    Table(
      "developers", at: "/developers",
      TableWords(
        "建设单位", "developer", counter: "家", empty: "还没有登记建设单位",
        "小区资料里写的建设单位照原样留着；在这里登记以后，就和它建设的小区连起来。"),
      from: "developer",
      // Developers build in the whole district: whoever looks after a part of it may know them.
      reach: { "district = \($0.region.district)" },
      columns: [
        Column("name", "建设单位", "developer", "name", order: Order(.text("name_key"))),
        Column("credit_code", "统一社会信用代码", "credit code", "credit_code"),
        Column("other_names", "其他写法", "other names", "other_names", isWide: true),
        Column("contact", "联系人", "contact", "contact"),
        Column("address", "地址", "address", "address", isShown: false, isWide: true),
      ],
      filters: [
        Filter("q", "名称、代码或首字母", "name, code or initials", .text) { text, _ in
          let plain = SQLText.plain(Naming.normalised(text))
          return """
            name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%")
            OR credit_code = \(text)
            """
        }
      ],
      sort: Sort("name"),
      actions: [TableAction("登记建设单位", at: "/developers/new", for: .keepDevelopers)])
  }
}
