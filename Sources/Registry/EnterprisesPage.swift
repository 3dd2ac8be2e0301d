import Kernel
import Web

/// The list of enterprises.
struct EnterprisesPage: Page {
  static let template = "Registry/Pages/enterprises"

  let title: String
  let text: String
  let rows: [Line]
  let isEmpty: Bool
  let isFiltered: Bool
  let shown: String
  let newer: String?
  let older: String?
  let mayAdd: Bool
  let mayImport: Bool

  struct Line: Sendable {
    let href: String
    let name: String
    let code: String
    let local: String
    let served: Int
  }

  init(
    text: String, lines: [Enterprise], served: [String: Int], total: Int, older: String?,
    isFirst: Bool, mayAdd: Bool, mayImport: Bool
  ) {
    isFiltered = !text.isEmpty
    title = isFiltered ? "找到 \(total) 家物业企业" : "登记了 \(total) 家物业企业"
    self.text = text
    rows = lines.map {
      Line(
        href: "/enterprises/\($0.creditCode)", name: $0.name, code: $0.creditCode,
        local: $0.particulars.isLocal.map { $0 ? "本区" : "外地" } ?? "未填",
        served: served[$0.creditCode] ?? 0)
    }
    isEmpty = lines.isEmpty
    shown = "本页 \(lines.count) 家，共 \(total) 家"
    newer = isFirst ? nil : Address("/enterprises", given: [("q", text)]).description
    self.older = older.map {
      Address("/enterprises", given: [("q", text), ("after", $0)]).description
    }
    self.mayAdd = mayAdd
    self.mayImport = mayImport
  }
}
