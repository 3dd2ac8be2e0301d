import Kernel
import Spreadsheet
import Web

/// The ways in which tables name their columns, as a district has kept them.
struct ProfilesPage: Page {
  static let template = "Imports/Pages/profiles"

  let title = "保存的列对应方案"
  let lines: [Line]
  let mayKeep: Bool

  struct Line: Sendable {
    let id: String
    let name: String
    let kind: String
    let doer: String
    let columns: String
  }

  init(_ profiles: [SavedProfile], of kinds: ImportKinds, mayKeep: Bool) {
    self.mayKeep = mayKeep
    lines = profiles.map {
      Line(
        id: $0.id.rawValue, name: $0.name, kind: kinds[$0.kind]?.label.zh ?? $0.kind,
        doer: $0.doerName,
        columns: $0.mapping.columns.values.sorted().prefix(8).joined(separator: "、"))
    }
  }
}
