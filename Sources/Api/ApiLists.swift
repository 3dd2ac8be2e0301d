package import Acts
import Civil
import Kernel
package import Tables
package import Web

extension Routes {
  /// A list for programs, from the same description as its page: the same filters, orders and
  /// scope, every column typed, and a cursor to where it goes on.
  ///
  /// - Parameter name: of one row, for generated clients: `Complex` gives `ComplexRow`.
  package func list<T: Tabled>(_ tabled: T, of name: String, at desk: Desk) {
    let table = tabled.table
    read(
      String(table.path.dropFirst()), "list\(name)Rows",
      Message(zh: "\(table.words.noun.zh)清单", en: "List of \(table.words.noun.en) rows"),
      asking: TablePortion<T>.self, query: table.query, answers: table.shape(of: name)
    ) { call in
      var question = TableQuestion(of: table) { call.said($0) }
      question.columns = table.columns.map(\.key)
      if let text = call.said("after"), question.cursor == nil { throw BadCursor(text: text) }
      let look = TablePortion(
        tabled, within: try call.context.scope(for: T.permission), question,
        size: call.said("limit").flatMap { Int($0) } ?? 50)
      return try await desk.answer(look, for: call.doer).json
    }
  }
}

extension Call {
  /// What was sent under a name; `nil` where nothing was.
  package func said(_ name: String) -> String? {
    form[name].isEmpty ? nil : form[name]
  }
}

extension Table {
  fileprivate var query: [Part] {
    let sorts = columns.filter { $0.order != nil }.flatMap { [$0.key, "-" + $0.key] }
    return filters.flatMap(\.parts) + [
      Part(
        "sort", Message(zh: "按什么排，前面加 - 为倒序", en: "order; - in front reverses it"),
        .choice(sorts), isRequired: false),
      Part(
        "after", Message(zh: "从哪里接着看：上一页的 next", en: "cursor: next of the page before"),
        .text(1...600), isRequired: false),
      Part(
        "limit", Message(zh: "一页几行", en: "rows of one page"), .number(1...100),
        isRequired: false),
    ]
  }

  fileprivate func shape(of name: String) -> Shape {
    let row = Shape.named(
      name + "Row",
      .object(
        [Part("id", Message(zh: "编号", en: "identity"), .text(1...200))]
          + columns.filter { $0.key != "id" }.map {
            Part($0.key, $0.label, .orNull($0.kind.shape))
          }))
    return .named(
      name + "Rows",
      .object([
        Part("items", Message(zh: "这一页的各行", en: "rows"), .list(row, atMost: 100)),
        Part(
          "next", Message(zh: "下一页从这里接着看", en: "where the next page begins"),
          .orNull(.text(1...600))),
      ]))
  }
}

extension Filter {
  fileprivate var parts: [Part] {
    if case .days = kind {
      return names.map { Part($0, label, .day, isRequired: false) }
    }
    return names.map { Part($0, label, .text(1...100), isRequired: false) }
  }
}

extension CellKind {
  fileprivate var shape: Shape {
    let any: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991
    return switch self {
    case .text, .named: .text(0...100_000)
    case .count: .number(any)
    case .hundredths(let unit): .number(any, Measure(places: 2, unit: unit))
    case .area: .number(any, .area)
    case .fen: .number(any, .fen)
    case .day: .day
    case .instant: .instant
    case .flag: .flag
    case .choice(let choices): .choice(choices.map(\.value))
    }
  }
}

extension TablePart {
  fileprivate var json: JSON {
    .object([
      "items": .list(lines.map { line in row(line) }),
      "next": older.map { .text($0.text) } ?? .null,
    ])
  }

  private func row(_ line: TableLine) -> JSON {
    .object(
      [JSON.Member("id", .text(line.id))]
        + zip(columns, line.cells).filter { $0.0.key != "id" }.map {
          JSON.Member($0.key, $1.json)
        })
  }
}

extension CellValue {
  fileprivate var json: JSON {
    switch self {
    case .none: .null
    case .text(let text): .text(text)
    case .count(let number), .hundredths(let number, _): .number(number)
    case .area(let area): .number(area.value)
    case .fen(let amount): .number(amount.value)
    case .day(let day): .text(day.description)
    case .instant(let moment): .text(moment.rfc3339)
    case .flag(let flag): .flag(flag)
    case .choice(let choice): .text(choice.value)
    case .named(let key, _): .text(key)
    }
  }
}
