import Civil
import Kernel
import Web

/// Choose a file to take in, and see those that were.
struct ImportsPage: Page {
  static let template = "Imports/Pages/imports"

  let title = "把表格导入名录"
  let kinds: [Option]
  let profiles: [Option]
  let templates: [Template]
  let batches: [Line]
  let form: Form

  struct Option: Sendable {
    let value: String
    let label: String
    let selected: Bool
  }

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
    let known = profiles.kinds
    kinds = known.all.map {
      Option(
        value: $0.name, label: $0.label.zh, selected: form["kind"] == $0.name)
    }
    self.profiles =
      [Option(value: "", label: "自动识别", selected: form["profile"].isEmpty)]
      + profiles.all.map {
        Option(value: $0.name, label: $0.title, selected: form["profile"] == $0.name)
      }
    templates = known.all.filter { kind in
      profiles.of(kind).contains { $0.name == kind.name }
    }.map { Template(href: "/import/templates/\($0.name).xlsx", label: $0.label.zh) }
    self.batches = batches.map { Line($0, kind: known[$0.kind]) }
    self.form = form
  }
}

extension ImportsPage.Line {
  fileprivate init(_ batch: ImportBatch, kind known: ImportKind?) {
    href = batch.state == .uploaded ? "/import/\(batch.id)/columns" : "/import/\(batch.id)"
    name = batch.fileName
    kind = known?.label.zh ?? batch.kind
    words = batch.counts.words.zh
    doer = batch.doerName
    day = batch.at.day.chinese
    switch batch.state {
    case .uploaded: (state, tag) = ("等待核对列", "t-soon")
    case .checked: (state, tag) = ("等待确认", "t-soon")
    case .running: (state, tag) = ("正在导入", "t-open")
    case .done: (state, tag) = ("已导入", "t-met")
    case .dropped: (state, tag) = ("已放弃", "t-none")
    case .undoing: (state, tag) = ("正在撤销", "t-open")
    case .undone: (state, tag) = ("已撤销", "t-none")
    }
  }
}
