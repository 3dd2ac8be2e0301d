import Acts
import App
import Civil
import HTTPTypes
import Homes
import Kernel
import NIOCore
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
