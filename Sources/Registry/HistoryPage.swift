import Acts
import Civil
import Kernel

/// The history of a thing as lines of a page: when, who, what, and the values before and after.
struct HistoryLine: Sendable {
  let day: String
  let doer: String
  let note: String
  let why: String?
  let changes: [Difference]

  struct Difference: Sendable {
    let label: String
    let before: String
    let after: String
  }

  /// - Parameter labels: what people call the fields.
  init(_ entry: RecordEntry, labels: [String: String]) {
    day = entry.at.day.description
    doer = entry.doerName
    note = entry.note
    why = entry.why
    changes = entry.changes.map {
      Difference(
        label: labels[$0.field] ?? Self.others[$0.field] ?? $0.field, before: $0.before ?? "空",
        after: $0.after ?? "空")
    }
  }

  private static let others = [
    "mode": "管理方式", "region": "所属街道社区", "enterprise": "物业企业", "manager": "项目负责人",
    "fees": "收费标准", "to_on": "退出日期",
  ]
}

extension Fielded {
  static var labels: [String: String] {
    Dictionary(fields.map { ($0.key, $0.label.zh) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A label and its value, or that nothing is known.
struct Said: Sendable {
  let label: String
  let value: String
  let isUnknown: Bool

  init<Root>(_ field: Field<Root>, of root: Root) {
    let shown = field.shown(root)
    label = field.label.zh
    value = shown ?? "未填"
    isUnknown = shown == nil
  }
}
