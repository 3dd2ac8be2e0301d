import Kernel
import Registry
import Storage

/// Finding units.
extension UnitTable {
  /// A room, alone or with entrance, building and complex: `锦绣花园 3-2-501`, `3-501`, `501`.
  static func matching(_ text: String, in district: String) -> SQL {
    guard let address = HomeAddress(text) else { return "room = \(HomeName(room: text).norm)" }
    var conditions: [SQL] = ["room = \(address.room)"]
    if let entrance = address.entrance {
      conditions.append("room_key = \(entrance + "-" + address.room)")
    }
    if let building = address.building {
      conditions.append(
        """
        building_id IN (
          SELECT id FROM building WHERE district = \(district) AND name_norm = \(building))
        """)
    }
    if let complex = address.complex {
      conditions.append("complex_id IN (\(SQL.complexes(called: complex, in: district)))")
    }
    return SQL(conditions, separator: " AND ")
  }
}
