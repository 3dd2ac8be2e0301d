package import Civil
import Kernel
package import Storage

/// An area in square metres, kept in hundredths of one: `430000平方米`, `15万平方米`, `2.06公顷`.
///
/// 亩 is refused: it is not a legal unit, and no whole number of square metres belongs to it.
package struct AreaFormat: Format {
  let range: ClosedRange<Int>

  /// From `low` to `high` square metres.
  package init(_ low: Int, _ high: Int) {
    range = low * 100...high * 100
  }

  private static let units: [(String, factor: Int)] = [
    ("万平方米", 10_000), ("万平米", 10_000), ("万㎡", 10_000), ("万m²", 10_000), ("公顷", 10_000),
    ("平方米", 1), ("平米", 1), ("㎡", 1), ("m²", 1), ("m2", 1),
  ]

  package var unit: String? { "平方米" }

  package func read(_ text: String) throws(Unreadable) -> CentiArea {
    if text.hasSuffix("亩") { throw Self.mu(text) }
    let unit = Self.units.first { text.lowercased().hasSuffix($0.0) }
    let bare = Number.bare(text, units: unit.map { [$0.0] } ?? [])
    guard let hundredths = Number.scaled(bare, by: (unit?.factor ?? 1) * 100) else {
      throw Number.notOne(text, unit: "平方米")
    }
    guard range.contains(hundredths) else {
      throw Unreadable(
        zh: "不像真的。应在 \(range.lowerBound / 100) 到 \(range.upperBound / 100) 平方米之间；不清楚就留空。",
        en: "is not plausible; \(range.lowerBound / 100) to \(range.upperBound / 100) m²")
    }
    return CentiArea(Int64(hundredths))
  }

  package func show(_ content: CentiArea) -> String { "\(content)平方米" }
  package func store(_ content: CentiArea) -> Value { .integer(content.value) }

  package func load(_ row: Row, _ column: String) throws -> CentiArea {
    CentiArea(Int64(try row.int(column)))
  }

  private static func mu(_ text: String) -> Unreadable {
    let hint = Number.scaled(String(text.dropLast()), by: 3).map { thirds in
      "，\(text)约合 \(thirds * 2_000 / 9) 平方米，请按证载面积填"
    }
    return Unreadable(
      zh: "单位是亩，不能准确换算\(hint ?? "")。请改填平方米。",
      en: "is in mu, which has no exact value in square metres; give square metres")
  }
}
