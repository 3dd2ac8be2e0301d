import Civil
import Kernel
import Storage

/// An amount in yuan, kept in 分: `1200`, `1,200.50元`, `12万元`.
struct MoneyFormat: Format {
  private static let units: [(String, factor: Int)] = [
    ("亿元", 100_000_000), ("万元", 10_000), ("元", 1),
  ]

  var unit: String? { "元" }

  func read(_ text: String) throws(Unreadable) -> Fen {
    let unit = Self.units.first { text.hasSuffix($0.0) }
    let bare = Number.bare(text, units: unit.map { [$0.0] } ?? [])
    guard let fen = Number.scaled(bare, by: (unit?.factor ?? 1) * 100) else {
      throw Number.notOne(text, unit: "元")
    }
    return Fen(Int64(fen))
  }

  func show(_ content: Fen) -> String { "\(content)元" }
  func store(_ content: Fen) -> Value { .integer(content.value) }
  func load(_ row: Row, _ column: String) throws -> Fen { Fen(Int64(try row.int(column))) }
}
