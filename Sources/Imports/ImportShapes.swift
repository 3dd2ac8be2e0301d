import Api
import Kernel
import Spreadsheet

/// Imports as programs read them.
extension ImportBatch {
  static let listShape = Shape.object([
    Part(
      "items", Message(zh: "各份导入", en: "imports"),
      .list(.named("Import", .object(parts)), atMost: 50))
  ])

  static let stateShape = Shape.named(
    "ImportState",
    .object(parts + [Part("work", Message(zh: "正在做的事", en: "what is being done"), .orNull(work))]))

  static let uploadParts = [
    Part(
      "kind", Message(zh: "导入什么", en: "which register"),
      .text(1...40, pattern: "^[a-z-]{1,40}$"), example: "complexes"),
    Part("file_name", Message(zh: "文件名", en: "name of the file"), .text(1...200)),
    Part(
      "profile", Message(zh: "用哪个列对应方案", en: "profile of columns"), .text(1...100),
      isRequired: false),
  ]

  static let checkParts = [
    Part(
      "columns", Message(zh: "哪一列是什么；不写则用建议的", en: "which column is what; else as proposed"),
      .list(
        .object([
          Part("column", Message(zh: "列", en: "letters of the column"), .text(1...3), example: "A"),
          Part("field", Message(zh: "字段", en: "field"), .text(1...64), example: "name"),
        ]), atMost: 500), isRequired: false),
    Part("save_as", Message(zh: "存成方案", en: "keep as a profile"), .text(1...40), isRequired: false),
  ]

  private static let parts =
    [
      Part("id", Message(zh: "编号", en: "identity"), .text(1...100)),
      Part("kind", Message(zh: "导入什么", en: "which register"), .text(0...100)),
      Part("file_name", Message(zh: "文件名", en: "name of the file"), .text(0...400)),
      Part("profile", Message(zh: "列对应方案", en: "profile of columns"), .text(0...200)),
      Part("state", Message(zh: "状态", en: "state"), .text(1...20)),
      Part("rows", Message(zh: "行数", en: "rows"), .count),
    ]
    + RowOutcome.allCases.map { Part($0.rawValue, $0.label, .count) } + [
      Part("problems", Message(zh: "问题数", en: "problems"), .count),
      Part("remarks", Message(zh: "备注", en: "remarks"), .text(0...100_000)),
      Part("removed", Message(zh: "撤销时删除", en: "removed by undoing"), .count),
      Part("restored", Message(zh: "撤销时改回", en: "put back by undoing"), .count),
      Part("left", Message(zh: "撤销时保留", en: "left as they stand by undoing"), .count),
      Part("by", Message(zh: "经办人", en: "by whom"), .text(0...200)),
      Part("at", Message(zh: "时间", en: "when"), .instant),
    ]

  private static let work = Shape.object([
    Part("task", Message(zh: "做什么", en: "what"), .choice(["check", "take", "whole", "undo"])),
    Part("done", Message(zh: "做了几行", en: "rows done"), .count),
    Part("total", Message(zh: "共几行，0 为不知道", en: "of how many; 0 where not known"), .count),
    Part("is_over", Message(zh: "做完了", en: "whether it has ended"), .flag),
    Part("trouble", Message(zh: "为什么中断", en: "why it broke off"), .orNull(.text(0...2_000))),
  ])

  var json: JSON { .object(members) }

  func json(with work: ImportProgress?) -> JSON {
    let said = work.map { work in
      JSON.object([
        "task": .text(work.task.rawValue), "done": .number(work.done),
        "total": .number(work.total), "is_over": .flag(work.isOver),
        "trouble": work.trouble.map(JSON.text) ?? .null,
      ])
    }
    return .object(members + [JSON.Member("work", said ?? .null)])
  }

  private var members: [JSON.Member] {
    [
      JSON.Member("id", .text(id.rawValue)), JSON.Member("kind", .text(kind)),
      JSON.Member("file_name", .text(fileName)), JSON.Member("profile", .text(profile)),
      JSON.Member("state", .text(state.rawValue)), JSON.Member("rows", .number(counts.rows)),
    ]
      + RowOutcome.allCases.map { JSON.Member($0.rawValue, .number(counts[$0])) } + [
        JSON.Member("problems", .number(problemCount)), JSON.Member("remarks", .text(remarks)),
        JSON.Member("removed", .number(undo.removed)),
        JSON.Member("restored", .number(undo.restored)),
        JSON.Member("left", .number(undo.left)), JSON.Member("by", .text(doerName)),
        JSON.Member("at", .text(at.rfc3339)),
      ]
  }
}
