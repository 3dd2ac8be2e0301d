import Acts
import App
import Civil
import HTTPTypes
import Homes
import Kernel
import NIOCore
import Storage
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// The import pages as a browser gets them, on the whole site.
@Suite struct ImportPageTests {
  private static let table = """
    小区名称,街道,总户数
    翠园小区,,120
    桂苑小区,没有这条街道,90
    兰亭小区,,很多户
    """

  @Test func `a table is looked through, explained, taken, and can be mended`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.handIn(Self.table)
    let shown = try await town.clerk.get(page).text
    for words in [
      "1 行可以导入", "街道（B 列）", "没有这条街道", "总户数（C 列）", "不是一个整数", "未导入 2 行", "下载待改的表",
    ] { #expect(shown.contains(words), "\(words)") }

    let answer = try await town.clerk.post(page + "/take", ["rows": "good"], on: page)
    #expect(answer.status == 303)
    #expect(try await town.clerk.get(page).text.contains("已导入"))
    #expect(try await town.clerk.get("/complexes?q=翠园").text.contains("翠园小区"))
    let marked = try await town.clerk.get(page + "/marked.xlsx")
    #expect(marked.status == 200)
    #expect(marked.headers[.contentDisposition]?.hasPrefix("attachment") == true)
  }

  @Test func `the same table again has nothing to take`() async throws {
    let town = try await Town(.sqlite)
    let first = try await town.handIn(Self.table)
    _ = try await town.clerk.post(first + "/take", ["rows": "good"], on: first)
    let second = try await town.clerk.get(try await town.handIn(Self.table)).text
    #expect(second.contains("没有可以导入的新内容"))
    #expect(!second.contains("/take"))
  }

  @Test func `a dropped table is gone, and so are its marked rows`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.handIn(Self.table)
    #expect(try await town.clerk.post(page + "/drop", on: page).status == 303)
    #expect(try await town.clerk.get(page).text.contains("已放弃"))
    #expect(try await town.clerk.get(page + "/marked.xlsx").status == 303)
    #expect(try await town.clerk.post(page + "/take", [:], on: "/import").status == 409)
  }

  @Test func `a form without a file comes back and says so`() async throws {
    let town = try await Town(.sqlite)
    let answer = try await town.clerk.upload(to: "/import", ["kind": "contracts"], file: nil)
    #expect(answer.status == 422)
    #expect(answer.text.contains("请选一个文件"))
    #expect(answer.text.contains("value=\"contracts\" selected"))
  }

  @Test(arguments: App.importKinds(Vault(key: TestSite.key)).all)
  func `there is an empty table for each register`(kind: ImportKind) async throws {
    let town = try await Town(.sqlite)
    #expect(try await town.clerk.get("/import").text.contains("templates/\(kind.name).xlsx"))
    let table = try await town.clerk.get("/import/templates/\(kind.name).xlsx")
    #expect(table.status == 200)
    #expect(table.text.hasPrefix("PK"))
    #expect(try await town.clerk.get("/import/templates/cats.xlsx").status == 404)
  }

  @Test func `a batch that is not there is not found`() async throws {
    let town = try await Town(.sqlite)
    #expect(try await town.clerk.get("/import/01900000-0000-7000-8000-000000000000").status == 404)
    #expect(try await town.clerk.get("/import/nonsense").status == 404)
  }
}

/// Taking an import back, as a browser gets it.
@Suite struct UndoPageTests {
  @Test func `a taken table says what undoing would do, asks why, and undoes it`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.handIn("小区名称,项目编码\n桂苑,C-1\n兰亭,C-2\n")
    #expect(try await !town.clerk.get(page).text.contains(page + "/undo"))
    _ = try await town.clerk.post(page + "/take", ["rows": "good"], on: page)
    #expect(try await town.clerk.get(page).text.contains(page + "/undo"))

    let shown = try await town.clerk.get(page + "/undo").text
    #expect(shown.contains("撤销会删除 2 条、改回 0 条。"))
    let silent = try await town.clerk.post(page + "/undo", ["why": " "], on: page + "/undo")
    #expect(silent.status == 422)
    #expect(silent.text.contains("请写为什么撤销"))

    let done = try await town.clerk.post(page + "/undo", ["why": "选错了表"], on: page + "/undo")
    #expect(done.status == 303)
    let after = try await town.clerk.get(page).text
    for words in ["的导入已撤销", "已删除 2 条，改回 0 条", "选错了表"] {
      #expect(after.contains(words), "\(words)")
    }
    #expect(try await !town.clerk.get("/complexes?q=桂苑").text.contains("C-1"))
    #expect(try await town.clerk.get("/import").text.contains("已撤销"))
    #expect(try await town.clerk.get(page + "/undo").status == 409)
  }

  @Test(arguments: Engine.available)
  func `a duty that rests on an imported contract goes with it`(engine: Engine) async throws {
    let town = try await Town(engine)
    func duties() async throws -> Int {
      try await town.site.database.read {
        try $0.row("SELECT COUNT(*) AS n FROM determination WHERE state <> 'void'")?.int("n") ?? 0
      }
    }
    let before = try await duties()
    let page = try await town.handIn(
      "小区名称,企业名称,合同编号,合同类型,签订日期,合同起始\n"
        + "榴园小区,晨光物业服务有限公司,HT-1,前期物业服务合同,2026-09-01,2026-09-02\n", as: "contracts")
    _ = try await town.clerk.post(page + "/take", ["rows": "good"], on: page)
    #expect(try await duties() > before)
    _ = try await town.clerk.post(page + "/undo", ["why": "选错了表"], on: page + "/undo")
    #expect(try await duties() == before)
    #expect(try await town.clerk.get("/complexes/\(town.complexID)").status == 200)
    #expect(try await town.clerk.get("/obligations").status == 200)
  }

  @Test func `what stays is listed with a way to it`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.handIn("小区名称,项目编码\n桂苑,C-1\n")
    _ = try await town.clerk.post(page + "/take", ["rows": "good"], on: page)
    _ = try await town.site.desk.perform(
      AddContract(
        of: World.dawn,
        at: try await town.site.database.read {
          try #require(try $0.complex(code: "C-1", in: World.district)).id
        }, in: World.district, .signed("HT-9")), as: .clerk)
    let shown = try await town.clerk.get(page + "/undo").text
    for words in ["1 条保留", "小区“桂苑”", "已有1 份合同", "现在没有能撤销的"] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(shown.contains("href=\"/complexes/"))
  }
}

extension Contract.Particulars {
  fileprivate static func signed(_ number: String) -> Self {
    var particulars = Self()
    particulars.number = number
    particulars.signedOn = "2026-09-16"
    return particulars
  }
}
