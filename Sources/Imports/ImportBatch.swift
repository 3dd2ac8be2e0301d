package import Civil
package import Kernel
package import Spreadsheet

/// One file taken into the registers at once.
package struct ImportBatch: Sendable, Regional {
  package let id: ID<ImportBatch>
  package let region: Region
  /// The name of the kind; what that is, the house may have forgotten.
  package let kind: String
  package let fileName: String
  package let fileDigest: String
  package let profile: String
  /// Which column feeds which field; empty where the profile alone decides.
  package var mapping: ColumnMapping
  package var state: State
  package var counts: ImportCounts
  package var remarks: String
  package let doerName: String
  package let at: Instant
  /// The row of the file up to which it is in.
  package var lastRow = 0
  /// How many of its problems are kept for the page.
  var problemCount = 0
  /// How many of its effects were kept for the day it is undone.
  var effectCount = 0
  package internal(set) var undo = Undo()

  package enum State: String, Sendable {
    /// Handed in; a person says what its columns are.
    case uploaded
    /// Looked through; nothing is in the registers yet.
    case checked
    case running, done
    case dropped
    /// Being taken back, and taken back.
    case undoing, undone
  }
}

extension ImportBatch {
  /// How far it has been taken back, by whom and why.
  package struct Undo: Sendable {
    /// The effect before which all have been looked at.
    var place = 0
    package var why = ""
    package var doerName = ""
    package var at: Instant?
    package var removed = 0
    package var restored = 0
    /// Left as they stand, because somebody has changed or used them since.
    package var left = 0

    /// `删除 12 条，改回 3 条，保留 1 条`
    package var words: String {
      "删除 \(removed) 条，改回 \(restored) 条" + (left > 0 ? "，保留 \(left) 条" : "")
    }
  }

  var undone: UndoneImport {
    UndoneImport(
      batch: id, district: Region(region.district), fileName: fileName, why: undo.why)
  }

  /// Whether somebody still has to decide on it.
  var isWaiting: Bool { state == .uploaded || state == .checked }

  /// Whether its rows may be taken now, from the beginning or from where they stood.
  var isOpen: Bool { state == .checked || state == .running }
}

/// How many rows came to what.
package struct ImportCounts: Hashable, Sendable {
  package var rows = 0
  package var outcomes: [RowOutcome: Int] = [:]

  package init() {}

  package subscript(outcome: RowOutcome) -> Int { outcomes[outcome] ?? 0 }

  mutating func count(_ outcome: RowOutcome) {
    rows += 1
    outcomes[outcome, default: 0] += 1
  }

  mutating func add(_ other: ImportCounts) {
    rows += other.rows
    outcomes.merge(other.outcomes, uniquingKeysWith: +)
  }
}

enum ImportRefusal: Refusal, Equatable {
  case unknownKind(String)
  case noProfile(String, known: [String])
  case noFit(ImportKind)
  case districtUnknown
  case notWhole(refused: Int)
  case notWaiting
  case atWork

  var kind: RefusalKind {
    switch self {
    case .unknownKind: .notFound
    case .noProfile: .invalid(field: "profile")
    case .noFit: .invalid(field: "file")
    case .districtUnknown, .notWhole, .notWaiting, .atWork: .conflict
    }
  }

  var message: Message {
    switch self {
    case .unknownKind(let name):
      Message(zh: "不能导入“\(name)”。", en: "\(name) cannot be imported")
    case .noProfile(let name, let known):
      Message(
        zh: "没有名为“\(name)”的列对应方案。现有：\(known.joined(separator: "、"))。",
        en: "no profile \(name); there are: \(known.joined(separator: ", "))")
    case .noFit(let kind):
      Message(
        zh: "没认出表头，找不到适合“\(kind.label.zh)”的列。请把第一行改成模板里的列名。",
        en: "the headers fit no profile for \(kind.name)")
    case .districtUnknown:
      Message(
        zh: "还不知道本区的名称，分不清表里哪些行属于本区。请先导入“街道和社区”。",
        en: "the district's own name is not known yet; import the regions first")
    case .notWhole(let refused):
      Message(
        zh: "有 \(refused) 行不能导入，按您的要求整份没有导入。改好后再来，或选“只导入没有问题的行”。",
        en: "\(refused) rows cannot be taken, so nothing was")
    case .notWaiting:
      Message(
        zh: "这份文件已经导入或放弃，不再等待确认。", en: "this file is no longer waiting to be confirmed")
    case .atWork:
      Message(
        zh: "这份表正在检查、导入或撤销，一次只能做一件。请等它做完，或者先按“停下”。",
        en: "something is being done with this file; wait for it or stop it")
    }
  }
}
