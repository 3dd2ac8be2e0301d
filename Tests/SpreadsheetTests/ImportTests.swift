import Civil
import Kernel
import Testing

@testable import Spreadsheet

@Suite struct ImportTests {
  static let profile = ImportProfile(
    kind: "complexes",
    fields: [
      Field("name", ["小区名称", "名称", "name"], .text(maximum: 40), isRequired: true),
      Field(
        "households", ["总户数", "户数", "households"], .count(units: ["户"], range: 1...50_000),
        example: "2731"),
      Field(
        "area", ["建筑面积", "floor_area"], .area(units: [.squareMetre, .tenThousandSquareMetres])),
      Field("site", ["占地面积"], .area(units: [.squareMetre, .mu])),
      Field("ratio", ["容积率"], .decimal(places: 2, range: 0...2_000)),
      Field("green", ["绿化率"], .percent(range: 0...10_000)),
      Field("delivered", ["交付日期"], .day),
      Field("parking", ["车位"], .count(units: ["个"], range: 0...50_000), wrong: .notice),
      Field("code", ["统一社会信用代码"], .creditCode),
      Field("region", ["区划代码"], .regionCode),
      Field("mode", ["管理方式"], .choice(["专业物业": "professional", "社区托管": "trusteeship"])),
      Field("fee", ["物业费"], .money(units: [.yuanPerSquareMetreMonth, .yuan])),
      Field("old", ["老旧小区"], .flag),
    ])

  static func read(_ header: String, _ value: String) throws -> ImportedRow {
    let reader = try ImportReader(Tables.csv("名称,\(header)\n甲,\"\(value)\""), for: profile)
    return try #require(try reader.next())
  }

  @Test func `headers are found under any of their names, however they are written`() throws {
    let header = SheetRow(
      number: 1,
      cells: ["序号", " 小区名称 （必填）", "＊户数", "建筑面积（㎡）", "Name", "备注"].map(Cell.text))
    let plan = Self.profile.match(header)
    #expect(plan.column(of: "name") == 1)
    #expect(plan.column(of: "households") == 2)
    #expect(plan.column(of: "area") == 3)
    #expect(plan.unmatched == [0, 4, 5])
    #expect(plan.missing.isEmpty)
  }

  @Test func `a title above the headers is passed over`() throws {
    let reader = try ImportReader(
      Tables.csv("浉河区小区台账,,\n填报单位：,,\n名称,户数,备注\n甲,3户,\n名称,户数,备注\n乙,4,"), for: Self.profile)
    #expect(reader.header.number == 3)
    #expect(try reader.next()?.record.number("households") == 3)
    #expect(try reader.next()?.record.text("name") == "乙")
    #expect(try reader.next() == nil)
  }

  @Test func `a table without its key column is refused with what was found`() throws {
    let error = #expect(throws: MissingColumns.self) {
      try ImportReader(Tables.csv("户数,备注\n3,"), for: Self.profile)
    }
    #expect(error?.message.zh == "表里找不到这些列：“小区名称”。读到的表头是：“户数”、“备注”。请补上缺的列，或把表头改成上面的名字。")
  }

  @Test(arguments: [("764", 764), ("764户", 764), ("３０００ 户", 3000), ("1,200", 1200), ("8.0", 8)])
  func `a count may carry its unit`(text: String, number: Int64) throws {
    let row = try Self.read("户数", text)
    #expect(row.record.number("households") == number)
    #expect(row.problems.isEmpty)
  }

  @Test(arguments: [
    "总户数2731户 当期户数1700户", "500个", "2731户1700", "约500户", "1,20", "8.5", "0", "-3", "户",
  ])
  func `a count that is not one number is a problem, never a guess`(text: String) throws {
    let row = try Self.read("户数", text)
    #expect(row.record.number("households") == nil)
    #expect(row.isRefused)
  }

  @Test func `a problem says where, what and how to mend it`() throws {
    let row = try Self.read("户数", "总户数2731户 当期户数1700户")
    #expect(
      row.problems.map(\.sentence.zh) == [
        "第 2 行“户数”（B 列）：写的是“总户数2731户 当期户数1700户”，不是一个整数。请只填一个整数（单位：户）。例如 2731。"
      ])
  }

  @Test(arguments: [
    ("430000平方米", 43_000_000), ("23万平方米", 23_000_000), ("85.37㎡", 8537), ("85.37 m2", 8537),
    ("1,234.5", 123_450),
  ])
  func `an area is understood with its unit`(text: String, area: Int64) throws {
    #expect(try Self.read("建筑面积", text).record.area("area") == CentiArea(area))
  }

  @Test func `mu are taken only where the profile allows them, and said to be converted`() throws {
    #expect(try Self.read("建筑面积", "146亩").isRefused)
    let row = try Self.read("占地面积", "146亩")
    #expect(row.record.area("site") == CentiArea(9_733_333))
    #expect(row.problems.map(\.severity) == [.notice])
  }

  @Test func `the header may name the unit`() throws {
    #expect(try Self.read("建筑面积（万㎡）", "1.5").record.area("area") == CentiArea(1_500_000))
    #expect(try Self.read("建筑面积（亩）", "15").isRefused)
    #expect(try Self.read("绿化率（%）", "35.1").record.number("green") == 3510)
  }

  @Test func `percentages need their sign`() throws {
    #expect(try Self.read("绿化率", "45%").record.number("green") == 4500)
    #expect(try Self.read("绿化率", "35.1％").record.number("green") == 3510)
    #expect(try Self.read("绿化率", "0.38").isRefused)
    #expect(try Self.read("绿化率", "380%").isRefused)
  }

  @Test func `decimals keep their places`() throws {
    #expect(try Self.read("容积率", "1.95").record.number("ratio") == 195)
    #expect(try Self.read("容积率", "2").record.number("ratio") == 200)
    #expect(try Self.read("容积率", "≤2.5").isRefused)
    #expect(try Self.read("容积率", "2.345").isRefused)
  }

  @Test func `days are read as people write them`() throws {
    #expect(try Self.read("交付日期", "2026/9/1").record.day("delivered") == "2026-09-01")
    #expect(try Self.read("交付日期", "2026年9月1日").record.day("delivered") == "2026-09-01")
    #expect(try Self.read("交付日期", "去年").isRefused)
  }

  @Test func `web rubbish is empty, and said so`() throws {
    let row = try Self.read("车位", "&#160;")
    #expect(row.record.number("parking") == nil)
    #expect(row.problems.map(\.severity) == [.notice])
    #expect(row.problems.first?.sentence.zh == "第 2 行“车位”（B 列）：写的是“&#160;”，是网页里的空白符号，按没有填处理。")
  }

  @Test func `a profile may let a wrong cell be left out, but says so`() throws {
    let row = try Self.read("车位", "停车楼4万多平米")
    #expect(!row.isRefused)
    #expect(row.problems.count == 1)
  }

  @Test func `codes are checked by their last character`() throws {
    let right = try Self.read("统一社会信用代码", "91350100m000100y43")
    #expect(right.record.creditCode("code")?.description == "91350100M000100Y43")
    #expect(try Self.read("统一社会信用代码", "91350100M000100Y44").isRefused)
    #expect(
      try Self.read("区划代码", "411502001").record.region("region")?.description == "411502001000")
    #expect(try Self.read("区划代码", "4.11502E+11").isRefused)
  }

  @Test func `words and flags are understood`() throws {
    #expect(try Self.read("管理方式", "专业 物业").record.text("mode") == "professional")
    #expect(try Self.read("管理方式", "代管").isRefused)
    #expect(try Self.read("老旧小区", "√").record.flag("old") == true)
    #expect(try Self.read("物业费", "1.5元/㎡·月").record.money("fee") == Fen(150))
  }

  @Test func `a required cell that is empty refuses the row`() throws {
    let reader = try ImportReader(Tables.csv("名称,户数\n &nbsp; ,3"), for: Self.profile)
    let row = try #require(try reader.next())
    #expect(row.isRefused)
    #expect(row.record.number("households") == 3)
  }
}
