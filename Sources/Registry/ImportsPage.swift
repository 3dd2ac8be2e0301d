import Civil
import Kernel
import Web

/// Choose a file to take in, and see those that were.
struct ImportsPage: Page {
  static let template = "Registry/Pages/imports"

  let title = "把表格导入名录"
  let kinds: [EditPage.Option]
  let profiles: [EditPage.Option]
  let templates: [Template]
  let batches: [Line]
  let form: Form

  /// An empty table with the right headers.
  struct Template: Sendable {
    let href: String
    let label: String
  }

  struct Line: Sendable {
    let href: String
    let name: String
    let kind: String
    let words: String
    let doer: String
    let day: String
    let state: String
    let tag: String
  }

  init(batches: [ImportBatch], profiles: ImportProfiles, form: Form) {
    kinds = ImportKind.allCases.map {
      EditPage.Option(
        value: $0.rawValue, label: $0.label.zh, selected: form["kind"] == $0.rawValue)
    }
    self.profiles =
      [EditPage.Option(value: "", label: "自动识别", selected: form["profile"].isEmpty)]
      + profiles.all.map {
        EditPage.Option(value: $0.name, label: $0.title, selected: form["profile"] == $0.name)
      }
    templates = ImportKind.allCases.filter { kind in
      profiles.of(kind).contains { $0.name == kind.rawValue }
    }.map { Template(href: "/import/templates/\($0.rawValue).xlsx", label: $0.label.zh) }
    self.batches = batches.map(Line.init)
    self.form = form
  }
}

extension ImportsPage.Line {
  fileprivate init(_ batch: ImportBatch) {
    href = "/import/\(batch.id)"
    name = batch.fileName
    kind = batch.kind.label.zh
    words = batch.counts.words.zh
    doer = batch.doerName
    day = batch.at.day.chinese
    switch batch.state {
    case .checked: (state, tag) = ("等待确认", "t-soon")
    case .running: (state, tag) = ("正在导入", "t-open")
    case .done: (state, tag) = ("已导入", "t-met")
    case .dropped: (state, tag) = ("已放弃", "t-none")
    }
  }
}
