import Foundation
import Glibc
import Imports
import Kernel
import Spreadsheet

/// Prints what came of a file: the sum on standard output, the problems on standard error.
struct ImportPrinter {
  let file: String
  let isDryRun: Bool

  func text(_ report: ImportReport) {
    problems(of: report)
    for remark in report.remarks { print(remark.zh) }
    print(
      "\(isDryRun ? "检查完毕，没有导入" : "导入完毕")：\(report.fileName)，\(report.counts.rows) 行，"
        + "\(report.counts.words.zh)（按 \(report.profile)）")
    let foreign = report.foreign.sorted { $0.value > $1.value }
      .map { "\($0.key.isEmpty ? "没写哪个区" : $0.key) \($0.value) 行" }
    if !foreign.isEmpty { print("不属于本区的：\(foreign.joined(separator: "，"))") }
    if !report.repeatedNames.isEmpty {
      print(
        "表里有 \(report.repeatedNames.count) 个名称出现不止一次；同名的没有重复登记，"
          + "\(report.counts[.offered] + report.counts[.waiting]) 条在“同名待合并”里等人核对")
    }
    let notices = report.notices.count { $0.column != nil }
    if notices > 0 { print("有 \(notices) 处说明，见上；写不清的格子没有采用，原文已留存") }
  }

  func problems(of report: ImportReport) {
    for problem in report.problems { Self.toStandardError(line(problem)) }
  }

  /// `list.csv:12: households: …`
  private func line(_ problem: Problem) -> String {
    let place = problem.column.map { _ in " \(problem.header):" } ?? ""
    let value = problem.value.isEmpty ? "" : "“\(problem.value)” "
    return "\(file):\(problem.row):\(place) \(value)\(problem.message.zh)"
  }

  func json(_ report: ImportReport) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(ImportJSON(report, isDryRun: isDryRun)) else { return }
    print(String(decoding: data, as: UTF8.self))
  }

  fileprivate static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  static func toStandardError(_ line: String) {
    write(line + "\n")
  }
}

/// The report for programs.
private struct ImportJSON: Encodable {
  struct Line: Encodable {
    let row: Int
    let column: String?
    let header: String
    let value: String
    let severity: String
    let message: String
    let messageEn: String
  }

  let kind: String
  let file: String
  let profile: String
  let dryRun: Bool
  let batch: String?
  let rows: Int
  let counts: [String: Int]
  let foreign: [String: Int]
  let repeatedNames: [String]
  let remarks: [String]
  let problems: [Line]

  init(_ report: ImportReport, isDryRun: Bool) {
    kind = report.kind.name
    file = report.fileName
    profile = report.profile
    dryRun = isDryRun
    batch = report.batch?.rawValue
    rows = report.counts.rows
    counts = Dictionary(
      uniqueKeysWithValues: RowOutcome.allCases.map { ($0.rawValue, report.counts[$0]) })
    foreign = report.foreign
    repeatedNames = report.repeatedNames
    remarks = report.remarks.map(\.zh)
    problems = report.problems.map {
      Line(
        row: $0.row, column: $0.columnLetters, header: $0.header, value: $0.value,
        severity: $0.severity.rawValue, message: $0.message.zh, messageEn: $0.message.en)
    }
  }
}

/// Says on a terminal how far it is, and nothing in a pipe.
struct ImportProgress {
  private let isTerminal = isatty(STDERR_FILENO) == 1

  func show(_ counts: ImportCounts) {
    guard isTerminal else { return }
    ImportPrinter.write("\r已看过 \(counts.rows) 行")
  }

  func clear() {
    if isTerminal { ImportPrinter.write("\r\u{1B}[K") }
  }
}
