import Kernel
import Web

/// One file: what taking it would do or did, and every cell that somebody should look at.
struct ImportPage: Page {
  static let template = "Imports/Pages/import"
  static let extras = ["progress.js"]

  var title: String
  let id: String
  let kind: String
  var profile: String
  var counts: [Count]
  let remarks: [String]
  let problems: [Line]
  let hasProblems: Bool
  var isWaiting: Bool
  /// Rows are being taken, or were when the process ended.
  var isRunning: Bool
  let lastRow: Int
  /// Nobody has said yet what its columns are.
  var isUploaded: Bool
  let canWhole: Bool
  let hasRows: Bool
  let toMerge: Bool
  /// Where what was taken can be seen.
  let registerHref: String?
  let registerLabel: String
  var hasMarked = false
  /// The file waited too long and is gone.
  var isGone = false
  /// Whether all of it can be taken back at once.
  var canUndo: Bool
  var undo: Undone?
  /// While the work on it goes on.
  var progress: ProgressWords?
  /// Why it ended before its end.
  var trouble: String?
  let shown: String
  let newer: String?
  let older: String?

  struct Count: Sendable {
    let label: String
    let number: Int
  }

  struct Line: Sendable {
    let row: Int
    let column: String
    let written: String
    let message: String
    let tag: String
    let state: String
  }

  init(
    batch: ImportBatch, of known: ImportKind?, problems: [KeptProblem], total: Int, after: Int,
    canUndo: Bool = false, left: [KeptEffect] = []
  ) {
    let counts = batch.counts
    let good = counts[.added] + counts[.changed] + counts[.offered]
    switch batch.state {
    case .uploaded: title = "“\(batch.fileName)”交来了，还没有检查"
    case .checked:
      title =
        good == 0
        ? "“\(batch.fileName)”没有可以导入的新内容" : "“\(batch.fileName)”有 \(good) 行可以导入，等您确认"
    case .running: title = "“\(batch.fileName)”导入到第 \(batch.lastRow) 行"
    case .done: title = "“\(batch.fileName)”已导入"
    case .dropped: title = "“\(batch.fileName)”没有导入，已放弃"
    case .undoing: title = "“\(batch.fileName)”正在撤销"
    case .undone: title = "“\(batch.fileName)”的导入已撤销"
    }
    self.canUndo = canUndo
    undo = Undone(batch, left)
    id = batch.id.rawValue
    kind = known?.label.zh ?? batch.kind
    profile = batch.profile
    self.counts =
      [Count(label: "共", number: counts.rows)]
      + RowOutcome.allCases.filter { counts[$0] > 0 }.map {
        Count(label: $0.label.zh, number: counts[$0])
      }
    remarks = batch.remarks.split(separator: "\n").map(String.init)
    self.problems = problems.map(Line.init)
    hasProblems = total > 0
    isWaiting = batch.state == .checked
    isRunning = batch.state == .running
    lastRow = batch.lastRow
    isUploaded = batch.state == .uploaded
    canWhole = counts[.refused] + counts[.foreign] == 0
    hasRows = good > 0
    toMerge = counts[.waiting] > 0 || (batch.state == .done && counts[.offered] > 0)
    let isIn = batch.state == .done && counts.rows > 0
    registerHref = isIn ? known?.list.href : nil
    registerLabel = known?.list.label ?? ""
    let last = problems.last?.place ?? 0
    shown = total == 0 ? "" : "第 \(after + 1) 到 \(last) 处，共 \(total) 处"
    newer = after > 0 ? "/import/\(batch.id)" : nil
    older = last < total && last > 0 ? "/import/\(batch.id)?after=\(last)" : nil
  }
}

extension ImportPage.Line {
  fileprivate init(_ problem: KeptProblem) {
    row = problem.row
    column = problem.column.map { "\(problem.header)（\($0) 列）" } ?? "整行"
    written = problem.written
    message = problem.message
    tag = problem.isError ? "t-late" : "t-soon"
    state = problem.isError ? "这一行没有导入" : "请看一下"
  }
}
