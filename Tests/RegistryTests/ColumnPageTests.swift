import Acts
import Civil
import Foundation
import HTTPTypes
import Kernel
import NIOCore
import Organs
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// The step between upload and check, as a browser gets it.
@Suite struct ColumnPageTests {
  private static let strange = "楼盘叫法,片区,有几户\n翠园小区,东片,120\n桂苑,西片,90\n桂苑,西片,90\n"

  @Test func `a column that nobody knows is shown with its values, and a person says what it is`()
    async throws
  {
    let town = try await Town(.sqlite)
    let columns = try await town.upload(Self.strange)
    let shown = try await town.clerk.get(columns).text
    for words in ["楼盘叫法", "翠园小区、桂苑", "东片、西片", "120、90", "小区名称（必填）"] {
      #expect(shown.contains(words), "\(words)")
    }
    let missing = try await town.clerk.post(columns, ["column-C": "households"], on: columns)
    #expect(missing.status == 422)
    #expect(missing.text.contains("还没有哪一列是“小区名称”"))

    let checked = try await town.clerk.post(
      columns, ["column-A": "name", "column-B": "", "column-C": "households"], on: columns)
    let page = try #require(checked.location)
    #expect(try await town.clerk.get(page).text.contains("2 行可以导入"))
    _ = try await town.clerk.post(page + "/take", ["rows": "good"], on: page)
    #expect(try await town.clerk.get("/complexes?q=翠园").text.contains("翠园小区"))
  }

  @Test func `two columns cannot be the same thing`() async throws {
    let town = try await Town(.sqlite)
    let columns = try await town.upload(Self.strange)
    let answer = try await town.clerk.post(
      columns, ["column-A": "name", "column-B": "name"], on: columns)
    #expect(answer.status == 422)
    #expect(answer.text.contains("“小区名称”选了两列"))
  }

  @Test func `what was said once is kept under a name, and found again by itself`() async throws {
    let town = try await Town(.sqlite)
    let columns = try await town.upload(Self.strange)
    _ = try await town.clerk.post(
      columns, ["column-A": "name", "column-C": "households", "name": "甲局的表"], on: columns)

    let again = try await town.clerk.get(try await town.upload(Self.strange)).text
    #expect(again.contains("value=\"name\" selected"))
    #expect(again.contains("value=\"households\" selected"))
    #expect(try await town.clerk.get("/import").text.contains("甲局的表"))

    let list = try await town.clerk.get("/import/profiles").text
    #expect(list.contains("甲局的表") && list.contains("楼盘叫法"))
  }

  @Test func `a kept profile gets another name, and goes`() async throws {
    let town = try await Town(.sqlite)
    let columns = try await town.upload(Self.strange)
    _ = try await town.clerk.post(columns, ["column-A": "name", "name": "甲"], on: columns)
    let saved = try await town.site.desk.answer(ShowProfiles(in: World.district), for: .clerk)
    let path = "/import/profiles/\(try #require(saved.first).id)"
    _ = try await town.clerk.post(path + "/name", ["name": "乙"], on: "/import/profiles")
    #expect(try await town.clerk.get("/import/profiles").text.contains("乙"))
    _ = try await town.clerk.post(path + "/removal", on: "/import/profiles")
    #expect(try await town.clerk.get("/import/profiles").text.contains("还没有保存过方案"))
  }
}

extension Town {
  /// Hands in a table and answers with the page of its columns.
  fileprivate func upload(_ table: String) async throws -> String {
    let answer = try await clerk.upload(to: "/import", ["kind": "complexes"], file: table)
    return try #require(answer.location)
  }
}
