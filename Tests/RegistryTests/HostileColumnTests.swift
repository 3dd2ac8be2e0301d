import HTTPTypes
import TestKit
import Testing

@testable import Imports

/// The step in which a person says what each column is, asked by forms that no page of ours made
/// and with tables that nobody should have made.
@Suite struct HostileColumnTests {
  private static let table = "楼盘叫法,片区,有几户\n翠园小区,东片,120\n桂苑,西片,90\n"

  @Test(arguments: [
    ("column-ZZZ", "households", "没有“ZZZ”列"), ("column-", "households", "没有“”列"),
    ("column-a", "households", "没有“a”列"), ("column-<b>", "households", "没有“&lt;b&gt;”列"),
    ("column-B", "id; DROP TABLE complex", "要从列出的几项里选"), ("column-B", "NAME", "要从列出的几项里选"),
    ("column-B", "name", "“小区名称”选了两列"),
  ])
  func `a form that speaks of what is not there is refused in words`(
    key: String, value: String, words: String
  ) async throws {
    let town = try await Town(.sqlite)
    let columns = try await town.columns(of: Self.table)
    let answer = try await town.clerk.post(
      columns, ["column-A": "name", key: value], on: columns)
    #expect(answer.status == 422)
    #expect(answer.text.contains(words), "\(words)")
  }

  @Test func `what must be there and is not is named, and nothing is checked`() async throws {
    let town = try await Town(.sqlite)
    let columns = try await town.columns(of: Self.table)
    let answer = try await town.clerk.post(
      columns, ["column-A": "", "column-B": "", "column-C": "households"], on: columns)
    #expect(answer.status == 422)
    #expect(answer.text.contains("还没有哪一列是“小区名称”，这一项必须有"))
    let page = columns.replacing("/columns", with: "")
    #expect(try await town.clerk.get(page).text.contains("还没有检查"))
  }

  @Test func `two thousand columns are refused at the door`() async throws {
    let town = try await Town(.sqlite)
    let table = (1...2_000).map { "列\($0)" }.joined(separator: ",") + "\n1\n"
    let answer = try await town.clerk.upload(to: "/import", ["kind": "complexes"], file: table)
    #expect(answer.status == 413)
    #expect(answer.text.contains("256 列"))
  }

  @Test func `a header of thirty thousand letters is cut on the page and can be mapped`()
    async throws
  {
    let town = try await Town(.sqlite)
    let long = String(repeating: "名", count: 30_000)
    let columns = try await town.columns(of: "\(long),\(long),户数\n翠园小区,东,120\n")
    let page = try await town.clerk.get(columns).text
    #expect(page.utf8.count < 100_000)
    let checked = try await town.clerk.post(
      columns, ["column-A": "", "column-B": "name", "column-C": "households"], on: columns)
    let shown = try await town.clerk.get(try #require(checked.location)).text
    #expect(shown.contains("1 行可以导入"))
    #expect(shown.utf8.count < 100_000)
  }

  @Test func `of two columns called alike either can be taken`() async throws {
    let town = try await Town(.sqlite)
    let columns = try await town.columns(of: "小区名称,小区名称,总户数\n不要,翠园小区,120\n")
    let page = try await town.clerk.get(columns).text
    #expect(page.contains("不要") && page.contains("翠园小区"))
    let checked = try await town.clerk.post(
      columns, ["column-A": "", "column-B": "name", "column-C": "households"], on: columns)
    let batch = try #require(checked.location)
    _ = try await town.clerk.post(batch + "/take", ["rows": "good"], on: batch)
    let list = try await town.clerk.get("/complexes?q=翠园").text
    #expect(list.contains("翠园小区") && !list.contains("不要"))
  }

  @Test func `markup in headers and values is text`() async throws {
    let town = try await Town(.sqlite)
    let columns = try await town.columns(
      of: "<script>alert(1)</script>,\"\"\" onfocus=x\"\n<img src=x>,120\n")
    let page = try await town.clerk.get(columns).text
    #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
    #expect(!page.contains("\" onfocus=x"))
  }

  @Test func `a table of headers alone says that it has no rows`() async throws {
    let town = try await Town(.sqlite)
    let columns = try await town.columns(of: "小区名称,总户数\n")
    let checked = try await town.clerk.post(
      columns, ["column-A": "name", "column-B": "households"], on: columns)
    let page = try await town.clerk.get(try #require(checked.location)).text
    #expect(page.contains("没有可以导入的新内容"))
  }
}

extension Town {
  /// Hands in a table and answers with the page of its columns.
  fileprivate func columns(of table: String) async throws -> String {
    let answer = try await clerk.upload(to: "/import", ["kind": "complexes"], file: table)
    return try #require(answer.location)
  }
}
