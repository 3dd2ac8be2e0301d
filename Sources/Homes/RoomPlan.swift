import Kernel

/// The units of one entrance as floors and rooms, the highest floor on top.
struct RoomPlan {
  struct Floor {
    let label: String
    let cells: [UnitCell]
  }

  let floors: [Floor]
  /// How many rooms the widest floor has.
  let width: Int

  init(_ cells: [UnitCell]) {
    let byFloor = Dictionary(grouping: cells, by: \.floor)
    let known = byFloor.keys.compactMap { $0 }.sorted(by: >)
    floors =
      known.map { Floor(label: Self.label($0), cells: byFloor[$0] ?? []) }
      + (byFloor[nil].map { [Floor(label: "楼层不详", cells: $0)] } ?? [])
    width = floors.map(\.cells.count).max() ?? 0
  }

  /// A floor with very many rooms, such as one of a garage, is no row of a table.
  var isWide: Bool { width > 16 }

  private static func label(_ floor: Int) -> String {
    floor < 0 ? "地下 \(-floor) 层" : "\(floor) 层"
  }
}
