import Kernel
import Spreadsheet

/// What there is to say about cells, as programs read it.
extension KeptProblem {
  static let afterPart = Part(
    "after", Message(zh: "从哪里接着看：上一页的 next", en: "cursor: next of the page before"),
    .text(1...12, pattern: "^[0-9]{1,12}$"), isRequired: false, example: "100")

  static let listShape = Shape.object([
    Part(
      "items", Message(zh: "各个问题", en: "problems"),
      .list(
        .named(
          "ImportProblem",
          .object([
            Part("row", Message(zh: "行", en: "row of the file"), .count),
            Part("column", Message(zh: "列", en: "letters of the column"), .orNull(.text(0...10))),
            Part("header", Message(zh: "表头", en: "what stands above it"), .text(0...100_000)),
            Part("written", Message(zh: "原文", en: "what is written"), .text(0...100_000)),
            Part("message", Message(zh: "问题", en: "what is wrong"), .text(0...100_000)),
            Part("refused", Message(zh: "这一行不能导入", en: "the row cannot be taken"), .flag),
          ])), atMost: 100)),
    Part(
      "next", Message(zh: "下一页从这里接着看", en: "where the next page begins"),
      .orNull(.text(1...12))),
  ])

  static func json(_ problems: [KeptProblem], _ size: Int) -> JSON {
    let next = problems.count == size ? problems.last : nil
    return .object([
      "items": .list(problems.map(\.json)), "next": next.map { .text("\($0.place)") } ?? .null,
    ])
  }

  private var json: JSON {
    .object([
      "row": .number(row), "column": column.map(JSON.text) ?? .null, "header": .text(header),
      "written": .text(written), "message": .text(message), "refused": .flag(isError),
    ])
  }
}

extension TablePreview {
  static let listShape = Shape.object([
    Part(
      "columns", Message(zh: "各列", en: "columns"),
      .list(
        .object([
          Part("column", Message(zh: "列", en: "letters"), .text(1...10)),
          Part("header", Message(zh: "表头", en: "what stands above it"), .text(0...100_000)),
          Part(
            "samples", Message(zh: "前几个值", en: "first values"), .list(.text(0...200), atMost: 3)),
          Part("field", Message(zh: "建议的字段", en: "field, as proposed"), .orNull(.text(1...64))),
        ]), atMost: 20_000)),
    Part(
      "fields", Message(zh: "可以选的字段", en: "fields to choose from"),
      .list(
        .object([
          Part("field", Message(zh: "字段", en: "field"), .text(1...64)),
          Part("title", Message(zh: "名称", en: "title"), .text(0...200)),
          Part("required", Message(zh: "必须有", en: "must be there"), .flag),
        ]), atMost: 500)),
  ])

  func json(_ fields: [Spreadsheet.Field]) -> JSON {
    .object([
      "columns": .list(
        columns.map {
          .object([
            "column": .text($0.letters), "header": .text($0.header),
            "samples": .texts($0.samples), "field": $0.field.map(JSON.text) ?? .null,
          ])
        }),
      "fields": .list(
        fields.map {
          .object([
            "field": .text($0.name), "title": .text($0.columns.first ?? $0.name),
            "required": .flag($0.isRequired),
          ])
        }),
    ])
  }
}
