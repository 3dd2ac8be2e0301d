import Foundation
import Testing

@testable import Spreadsheet

/// The empty table that people fill in, and the sheet that explains it.
@Suite struct TemplateTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("template.xlsx")
    try TemplateWorkbook.write(ImportTests.profile, title: "小区", to: path)
  }

  @Test func `its first sheet asks for what the profile reads, and holds nothing else`() throws {
    let reader = try SheetFile.open(path)
    let plan = ImportTests.profile.match(try #require(try reader.next()))
    #expect(plan.matchedCount == ImportTests.profile.fields.count)
    #expect(plan.unmatched.isEmpty)
    #expect(try reader.next() == nil)
    #expect(reader.remarks.isEmpty)
  }

  @Test func `its second sheet explains every column, in order`() throws {
    let rows = try Tables.rows(SheetFile.open(path, sheet: "填写说明"))
    #expect(rows.first == ["列名", "必填", "怎么填", "例", "这样写列名也认得", "看不懂时"])
    #expect(rows.dropFirst().map { $0[0] } == ImportTests.profile.fields.map(\.title))
    let name = try #require(rows.first { $0[0] == "小区名称" })
    #expect(name[1] == "必填" && name[4] == "名称、name" && name[5].hasPrefix("这一行不导入"))
    let parking = try #require(rows.first { $0[0] == "车位" })
    #expect(parking[2] == "整数，0 到 50000。可以带单位：个。" && parking[5].hasPrefix("这一格不导入"))
    let area = try #require(rows.first { $0[0] == "建筑面积" })
    #expect(area[2] == "面积。可以带单位：平方米、万平方米；列名和格子里都没写单位的，按平方米。")
  }

  @Test func `columns of a few words offer one word for each meaning, in the profile's order`() {
    let words: ChoiceWords = ["居民自管": "self", "业主自管": "self", "专业物业": "professional"]
    #expect(FieldKind.choice(words).offered == ["居民自管", "专业物业"])
    #expect(FieldKind.choice(words).explanation == "从下拉列表里选：居民自管、专业物业。")
    #expect(FieldKind.flag.offered == ["是", "否"])
    #expect(WordParser.choice("业主自管", words) == .value(.text("self")))
  }

  @Test func `a template whose explanation was moved to the front is read all the same`() throws {
    let moved = folder.path("moved.xlsx")
    let writer = try WorkbookWriter(path: moved)
    try writer.begin("填写说明", columns: [OutputColumn("列名")])
    try writer.write([.text("小区名称")])
    try writer.begin("小区", columns: [OutputColumn("小区名称（必填）")])
    try writer.write([.text("翠园")])
    try writer.close()
    let reader = try ImportReader.open(moved, for: ImportTests.profile)
    #expect(try reader.next()?.record.text("name") == "翠园")
    #expect(reader.remarks.isEmpty)
  }
}
