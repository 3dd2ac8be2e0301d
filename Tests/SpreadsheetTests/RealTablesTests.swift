import Kernel
import Testing

@testable import Spreadsheet

/// The tables that a district really has.
@Suite(.enabled(if: Shared.isThere, "needs the shared data beside the checkout"))
struct RealTablesTests {
  static let complexes = ImportProfile(
    kind: "complexes",
    fields: [
      Field("name", ["name"], .text(maximum: 60), isRequired: true),
      Field("households", ["households"], .count(units: ["户"], range: 1...100_000)),
      Field("floor_area", ["floor_area"], .area(units: [.squareMetre, .tenThousandSquareMetres])),
      Field("site_area", ["site_area"], .area(units: [.squareMetre, .tenThousandSquareMetres])),
      Field("plot_ratio", ["plot_ratio"], .decimal(places: 2, range: 0...2_000)),
      Field("green_ratio", ["green_ratio"], .percent(range: 0...10_000)),
      Field("parking", ["parking"], .count(units: ["个"], range: 0...100_000)),
    ])

  @Test func `every row of the list of complexes is read, and every dirty cell reported`() throws {
    let reader = try ImportReader.open(Shared.path("data/estates/xinyang.csv"), for: Self.complexes)
    var rows = 0
    var values: [String: Set<String>] = [:]
    while let row = try reader.next() {
      rows += 1
      for problem in row.problems { values[problem.field, default: []].insert(problem.value) }
    }
    #expect(rows == 1_079)
    #expect(values["households"]?.contains("总户数2731户 当期户数1700户") == true)
    #expect(values["site_area"]?.contains("146亩") == true)
    #expect(values["parking"]?.contains("&#160;") == true)
    #expect(values["parking"]?.contains("停车楼4万多平米") == true)
    #expect(reader.plan.unmatched.count == 12)
  }

  @Test func `every region code is right`() throws {
    let profile = ImportProfile(
      kind: "regions",
      fields: [
        Field("code", ["code"], .regionCode, isRequired: true),
        Field("parent", ["parent"], .regionCode),
        Field("name", ["name"], .text(maximum: 60), isRequired: true),
      ])
    let reader = try ImportReader.open(
      Shared.path("data/regions/411502_five_level_2016.csv"), for: profile)
    var rows = 0
    while let row = try reader.next() {
      rows += 1
      #expect(row.problems.isEmpty, "\(row.problems.map(\.sentence.zh))")
    }
    #expect(rows == 277)
  }
}
