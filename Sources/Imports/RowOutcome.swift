package import Kernel

/// What became of one row of a table.
package enum RowOutcome: String, Sendable, CaseIterable {
  case added, changed, unchanged
  /// Has the name of a complex that is there: a person says whether it is the same.
  case offered
  /// Was offered before, and nobody has said yet.
  case waiting
  case refused
  /// Belongs to another district, or does not say to which.
  case foreign

  package var label: Message {
    switch self {
    case .added: Message(zh: "新增", en: "added")
    case .changed: Message(zh: "更新", en: "changed")
    case .unchanged: Message(zh: "没有变化", en: "unchanged")
    case .offered: Message(zh: "同名待合并", en: "offered for merging")
    case .waiting: Message(zh: "仍待合并", en: "still waiting to be merged")
    case .refused: Message(zh: "未导入", en: "refused")
    case .foreign: Message(zh: "不属于本区", en: "of other districts")
    }
  }
}
