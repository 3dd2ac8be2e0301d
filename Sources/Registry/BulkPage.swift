import Kernel
import Tables
import Web

/// The same thing done to several complexes at once: those that were ticked, what is to be said
/// about all of them, and where it was refused, row by row, why.
struct BulkPage: Page {
  static let template = "Registry/Pages/bulk"

  let title: String
  let lead: String
  let action: String
  let submit: String
  let text: String
  /// A work list that can be searched, not only what was ticked elsewhere.
  let isList: Bool
  let isEmpty: Bool
  let rows: [Line]
  let choice: EditPage.Input
  let day: EditPage.Input?
  let why: EditPage.Input
  let form: Form

  struct Line: Sendable {
    let id: String
    let href: String
    let name: String
    let address: String
    let chosen: Bool
    let problem: String?

    /// - Parameter line: name and address.
    init(_ line: TableLine, _ picked: BulkPick) {
      id = line.id
      href = "/complexes/\(line.id)"
      name = line.cells[0].words ?? ""
      address = line.cells[1].words ?? "地址未填"
      chosen = picked.ids.contains(line.id)
      problem = picked.refused[line.id]
    }
  }

  init(
    _ title: String, _ lead: String, action: String, submit: String, lines: [TableLine],
    picked: BulkPick, choice: EditPage.Input, day: EditPage.Input? = nil, searching text: String?,
    form: Form
  ) {
    (self.title, self.lead, self.action, self.submit) = (title, lead, action, submit)
    (self.text, isList, isEmpty) = (text ?? "", text != nil, lines.isEmpty)
    rows = lines.map { Line($0, picked) }
    (self.choice, self.day, self.form) = (choice, day, form)
    why = form.input("why", "依据", hint: "例如“实地核对”或“街道确认”。")
  }
}

/// Which complexes were ticked, and what was refused of them.
struct BulkPick: Sendable {
  var ids: [String] = []
  var refused: [String: String] = [:]
}
