import Civil
import Kernel
import Registry
import Rulebook
import Storage

/// Property rooms against the law, and against the figure in the register.
enum RoomChecks {
  static let finders: [String: Check.Finder] = [
    "rooms_below_minimum": belowMinimum, "room_figures": figures,
  ]

  /// What the rooms that are there add up to.
  private static let rooms: SQL = """
    (SELECT SUM(property_room.area) FROM property_room
    WHERE property_room.district = complex.district AND property_room.complex_id = complex.id
      AND property_room.kind = \(PropertyRoom.Kind.service.rawValue)
      AND property_room.ended_on IS NULL)
    """

  static let belowMinimum: Check.Finder = { db, ask in
    guard let minimum = ask.rooms else { return [] }
    let bound = minimum.since.map { "AND complex.built_year >= \($0.year)" as SQL } ?? ""
    let found = try db.contradictions(
      """
      SELECT * FROM (
        SELECT \(SQL.complex), complex.floor_area AS whole, complex.built_year AS built,
          COALESCE(CAST(\(rooms) AS BIGINT), complex.property_room_area) AS rooms
        FROM complex WHERE complex.district = \(ask.code) \(bound)) AS counted
      WHERE rooms * 1000 < \(minimum.expression(of: "whole"))
      """
    ) {
      let whole = try $0.area("whole")
      return (
        "", "建筑面积 \(whole) 平方米，应有物业用房 \(minimum.least(for: whole)) 平方米",
        "登记的物业用房只有 \(try $0.area("rooms")) 平方米",
        Day(year: try $0.int("built"), month: 1, day: 1)
      )
    }
    return found
  }

  static let figures: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT * FROM (
        SELECT \(SQL.complex), complex.property_room_area AS said, CAST(\(rooms) AS BIGINT) AS rooms
        FROM complex WHERE complex.district = \(ask.code)) AS counted
      WHERE rooms <> said
      """
    ) {
      (
        "", "逐间登记的物业服务用房相加是 \(try $0.area("rooms")) 平方米",
        "小区资料写的是 \(try $0.area("said")) 平方米", nil
      )
    }
  }
}

extension RoomMinimum {
  /// A thousand times the least area, as arithmetic on a column: whole numbers on both engines.
  fileprivate func expression(of area: SQL) -> SQL {
    var from = smallest.value
    var parts: [SQL] = ["\(least.value * 1000)"]
    for step in steps {
      let start = "CAST(\(from) AS BIGINT)" as SQL
      let part: SQL =
        step.upTo.map { end in
          "(CASE WHEN \(area) > \(end.value) THEN \(end.value) ELSE \(area) END - \(start))"
        } ?? "(\(area) - \(start))"
      parts.append(
        "(CASE WHEN \(area) > \(from) THEN \(part) * \(Int64(step.perMille)) ELSE 0 END)")
      from = step.upTo?.value ?? from
    }
    return SQL(parts, separator: " + ")
  }
}
