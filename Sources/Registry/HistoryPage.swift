package import Acts
import Civil
import Kernel

/// The history of a thing as lines of a page: when, who, what, and the values before and after.
package struct HistoryLine: Sendable {
  let day: String
  let doer: String
  let note: String
  let why: String?
  let changes: [Difference]

  /// Empty where there was nothing before, or is nothing after.
  struct Difference: Sendable {
    let label: String
    let before: String?
    let after: String?
  }

  package init(_ entry: RecordEntry, labels: FieldLabels) {
    day = entry.at.day.chinese
    doer = entry.who
    note = entry.note
    why = entry.why
    // What was only confirmed, the sentence names.
    let changed = entry.changes.filter { $0.before != $0.after }
    changes = changed.sorted { labels.order($0.field) < labels.order($1.field) }.map {
      Difference(label: labels[$0.field], before: $0.before, after: $0.after)
    }
  }
}

/// What people call the fields of a thing, in the order in which its page shows them.
package struct FieldLabels: Sendable {
  let all: [(key: String, label: String)]

  package init(_ all: [(key: String, label: String)]) {
    self.all = all
  }

  subscript(key: String) -> String {
    (all + Self.others).first { $0.key == key }?.label ?? key
  }

  func order(_ key: String) -> Int {
    all.firstIndex { $0.key == key } ?? all.count
  }

  package func and(_ more: [(key: String, label: String)]) -> FieldLabels {
    FieldLabels(all + more)
  }

  /// Something that is not said in the form of a thing, but happens to it.
  package static func isShared(_ key: String, _ label: String) -> Bool {
    others.contains { $0.key == key && $0.label == label }
  }

  static let others = [
    (key: "mode", label: "管理方式"), (key: "region", label: "所属街道社区"),
    (key: "enterprise", label: "物业企业"), (key: "manager", label: "项目负责人"),
    (key: "fees", label: "收费标准"), (key: "to_on", label: "退出日期"), (key: "ended_on", label: "终止日期"),
  ]
}

extension Fielded {
  package static var labels: FieldLabels { FieldLabels(fields.map { ($0.key, $0.label.zh) }) }
}
