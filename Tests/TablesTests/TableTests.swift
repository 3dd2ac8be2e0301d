import Acts
import Kernel
import Storage
import TestKit
import Testing

@testable import Tables

/// Any list: its rows in order, a portion at a time, narrowed, and no further than one may see.
@Suite struct TableTests {
  @Test(arguments: Engine.available, [Sort("name"), Sort("height", descends: true)])
  func `walking there and back meets every row once`(engine: Engine, sort: Sort) async throws {
    let orchard = try await Orchard(engine, trees: 47)
    var question = TableQuestion()
    question.sort = sort
    var (there, parts): ([String], Int) = ([], 0)
    var last: TablePart
    repeat {
      last = try await orchard.part(question)
      there += last.lines.map(\.id)
      parts += 1
      if let older = last.older { question.cursor = older }
    } while last.older != nil
    #expect(there.count == 47 && Set(there).count == 47 && parts == 5)

    var back = last.lines.map(\.id)
    while let newer = last.newer {
      question.cursor = newer
      last = try await orchard.part(question)
      back = last.lines.map(\.id) + back
    }
    #expect(back == there)
  }

  @Test(arguments: Engine.available)
  func `a place in a list survives the address`(engine: Engine) async throws {
    let orchard = try await Orchard(engine, trees: 30)
    var question = TableQuestion()
    question.values["q"] = nil
    question.sort = Sort("height")
    question.cursor = try await orchard.part(question).older
    let next = try await orchard.part(question).lines.map(\.id)

    let cursor = try #require(question.cursor)
    question.cursor = TableCursor(after: cursor.text, before: nil)
    #expect(question.cursor == cursor)
    #expect(try await orchard.part(question).lines.map(\.id) == next)
    let odd = TableCursor([.text("a~b!c!1"), .text("x")], goesBack: true)
    #expect(TableCursor(after: nil, before: odd.text) == odd)
  }

  @Test(arguments: Engine.available)
  func `nothing ticked is no row`(engine: Engine) async throws {
    let orchard = try await Orchard(engine, trees: 3)
    var question = TableQuestion()
    question.rows = []
    #expect(try await orchard.part(question).lines.isEmpty)
  }

  @Test(arguments: Engine.available, ["", "tx", "i5~tx", "n~n", "t树1~i7", "tx~ty~tz", "乱写"])
  func `a place that somebody made up is the beginning`(
    engine: Engine, text: String
  ) async throws {
    let orchard = try await Orchard(engine, trees: 12)
    var question = TableQuestion()
    question.cursor = TableCursor(after: text, before: nil)
    #expect(try await orchard.part(question).lines.first?.id == "tree-1000")
  }

  @Test(arguments: Engine.available)
  func `a list is narrowed by words, choices and days`(engine: Engine) async throws {
    let orchard = try await Orchard(engine, trees: 40)
    let ask = { (values: [String: String]) in
      try await orchard.page(TableQuestion(of: Trees().table) { values[$0] })
    }
    #expect(try await ask([:]).title == "登记了 40 棵树")
    let one = try await ask(["q": " 树7 "])
    #expect(one.title == "找到 1 棵树" && one.said == "名字含“树7”")
    let days = try await ask(["planted_from": "2026.1.5", "planted_to": "20260106"])
    #expect(days.title == "找到 2 棵树" && days.said == "种下：2026-01-05 至 2026-01-06")
    let big = try await ask(["size": "big"])
    #expect(big.said == "大小：大" && big.problems.isEmpty)
    let short = try await ask(["planted_from": "1.5", "planted_to": "1月6日"])
    #expect(short.said.contains("-01-05 至 ") && short.problems.isEmpty)
    let odd = try await ask(["size": "huge", "planted_from": "昨天"])
    #expect(odd.title == "找到 40 棵树" && odd.problems.count == 2)
  }

  @Test(arguments: Engine.available)
  func `nobody sees rows of elsewhere`(engine: Engine) async throws {
    let orchard = try await Orchard(engine, trees: 30)
    let part = try await orchard.part(TableQuestion(), within: .region("411502/003"), size: 50)
    #expect(part.lines.count == 10)
    await #expect(throws: NotPermitted.self) {
      try await orchard.part(TableQuestion(), within: .region("411503"))
    }
  }

  @Test func `what not everybody may read is masked`() async throws {
    let orchard = try await Orchard(.sqlite, trees: 1)
    var question = TableQuestion()
    question.columns = ["keeper"]
    let part = try await orchard.part(question)
    #expect(part.columns.map(\.key) == ["name", "keeper"])
    #expect(part.lines[0].cells == [.text("树0"), .text("张**")])
  }

  @Test func `a heading sorts, and turns the order round`() async throws {
    let orchard = try await Orchard(.sqlite, trees: 3)
    let page = try await orchard.page(TableQuestion())
    #expect(page.head.contains("aria-sort=\"ascending\"><a href=\"/trees?sort=-name\">名字</a>"))
    #expect(
      page.head.contains("<th scope=\"col\" class=\"num\"><a href=\"/trees?sort=-height\">高</a>"))
    let turned = try await orchard.page(
      TableQuestion(of: Trees().table) { ["sort": "-height"][$0] })
    #expect(turned.head.contains("aria-sort=\"descending\"><a href=\"/trees?sort=height\">高</a>"))
    #expect(turned.rows.contains("<td class=\"num\" data-label=\"高\">未填</td>"))
  }
}
