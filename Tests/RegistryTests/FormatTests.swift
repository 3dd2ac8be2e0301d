import Civil
import Kernel
import Testing

@testable import Registry

@Suite struct FormatTests {
  @Test(arguments: [("3000户", 3000), ("3,000 户", 3000), ("1472 户", 1472), ("110", 110)])
  func `a count is read with or without its unit`(text: String, count: Int) throws {
    #expect(try CountFormat(units: ["户"]).read(text) == count)
  }

  @Test(arguments: ["总户数2731户 当期户数1700户", "200户左右", "约372户（一期）", "200多", "0", "待定"])
  func `what is not one number is refused`(text: String) {
    #expect(throws: Unreadable.self) { try CountFormat(units: ["户"]).read(text) }
  }

  @Test func `a refusal names an example from the text`() {
    #expect(
      throws: Unreadable(
        zh: "不是一个数。只填数字（户），例如 2731。",
        en: "is not one number; write digits only, such as 2731")
    ) { try CountFormat(units: ["户"]).read("总户数2731户 当期户数1700户") }
  }

  @Test(arguments: [
    ("430000平方米", 43_000_000), ("10358.16㎡", 1_035_816), ("12.5万平方米", 12_500_000),
    ("2.06公顷", 2_060_000), ("233426m2", 23_342_600), ("59000", 5_900_000),
  ])
  func `an area is read in legal units`(text: String, hundredths: Int64) throws {
    #expect(try AreaFormat(100, 20_000_000).read(text) == CentiArea(hundredths))
  }

  @Test func `mu is refused with what it would be about`() {
    #expect(
      throws: Unreadable(
        zh: "单位是亩，不能准确换算，146亩约合 97333 平方米，请按证载面积填。请改填平方米。",
        en: "is in mu, which has no exact value in square metres; give square metres")
    ) { try AreaFormat(100, 20_000_000).read("146亩") }
  }

  @Test(arguments: ["16万余平方米", "5万6千平方米一期", "21452万平方米", "6万平方米，共由五栋"])
  func `an area that is not one is refused`(text: String) {
    #expect(throws: Unreadable.self) { try AreaFormat(100, 20_000_000).read(text) }
  }

  @Test func `what a web page left behind is no text`() {
    #expect(throws: Unreadable.self) { try TextFormat().read("&#160;") }
    #expect(throws: Unreadable.self) { try TextFormat().read("<br/>新华路") }
    #expect(throws: Never.self) { try TextFormat().read("A & B 座") }
  }

  @Test func `a coordinate is kept to a centimetre`() throws {
    let format = CoordinateFormat(degrees: 73...136)
    #expect(try format.read("114.0639560000000") == 1_140_639_560)
    #expect(try format.read("114.08549099347") == 1_140_854_910)
    #expect(format.show(1_140_639_560) == "114.0639560")
    #expect(throws: Unreadable.self) { try format.read("暂无数据") }
    #expect(throws: Unreadable.self) { try format.read("32.1") }
  }

  @Test func `a day is read as people write it`() throws {
    for text in ["2026-09-01", "2026/9/1", "2026.9.1", "2026年9月1日"] {
      #expect(try DayFormat().read(text) == "2026-09-01")
    }
    #expect(throws: Unreadable.self) { try DayFormat().read("2026-02-30") }
    #expect(throws: Unreadable.self) { try DayFormat().read("9月1日") }
  }

  @Test func `a share carries its sign`() throws {
    let format = HundredthsFormat(unit: "%", range: 1...10_000)
    #expect(try format.read("40 %") == 4000)
    #expect(try format.read("25.01%") == 2501)
    #expect(format.show(3550) == "35.5%")
  }
}
