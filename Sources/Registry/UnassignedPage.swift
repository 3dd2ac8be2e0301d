import Kernel
import Tables
import Web

/// The work list of complexes without a street, several at a time.
struct UnassignedPage: Page {
  static let template = "Registry/Pages/unassigned"

  let title: String
  let lead: String
  let text: String
  let isList: Bool
  let isEmpty: Bool
  let rows: [Line]
  let region: EditPage.Input
  let why: EditPage.Input
  let form: Form

  struct Line: Sendable {
    let id: String
    let href: String
    let name: String
    let address: String
    let chosen: Bool
  }

  init(
    lines: [TableLine], total: Int, text: String, places: [(value: String, label: String)],
    form: Form
  ) {
    title = total == 0 ? "所有小区都定了街道" : "\(total) 个小区还没有定街道"
    lead = "勾选同一个街道或社区的小区，一次定好。按地址里的路名筛选会快一些。"
    self.text = text
    isList = true
    isEmpty = lines.isEmpty
    let chosen = Set(form.all("complex"))
    rows = lines.map {
      Line(
        id: $0.id, href: "/complexes/\($0.id)", name: $0.cells[0].words ?? "",
        address: $0.cells[1].words ?? "地址未填", chosen: chosen.contains($0.id))
    }
    region = form.choice("region", "街道、社区", places, required: true)
    why = form.input("why", "依据", hint: "例如“实地核对”或“街道确认”。")
    self.form = form
  }

  init(
    of complex: Complex, now: String, places: [(value: String, label: String)], form: Form
  ) {
    title = "“\(complex.name)”在哪个街道、社区"
    lead = "现在登记的是：\(now)。改了以后，已登记合同的备案机关会随之更正。"
    text = ""
    isList = false
    isEmpty = false
    rows = [
      Line(
        id: complex.id.rawValue, href: "/complexes/\(complex.id)", name: complex.name,
        address: complex.particulars.address ?? "地址未填", chosen: true)
    ]
    region = form.choice("region", "街道、社区", places, required: true)
    why = form.input("why", "依据", hint: "例如“实地核对”或“街道确认”。")
    self.form = form
  }
}
