import Civil
import Kernel
import Storage

/// Where complexes lie.
enum PlaceChecks {
  static let finders: [String: Check.Finder] = [
    "without_street": withoutStreet, "outside_district": outsideDistrict,
    "far_from_street": farFromStreet,
  ]

  static let withoutStreet: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), complex.address AS address FROM complex
      WHERE complex.district = \(ask.code) AND complex.region = \(ask.district)
      """
    ) {
      ("", "已在本区名录里，地址：\(try $0.optionalString("address") ?? "没有填")", "没有定在哪个街道", nil)
    }
  }

  /// Coordinates are kept in ten-millionths of a degree, the book's in millionths.
  static let outsideDistrict: Check.Finder = { db, ask in
    let (west, east) = (ask.number("west") * 10, ask.number("east") * 10)
    let (south, north) = (ask.number("south") * 10, ask.number("north") * 10)
    return try db.contradictions(
      """
      SELECT \(SQL.complex), complex.lng AS lng, complex.lat AS lat FROM complex
      WHERE complex.district = \(ask.code)
        AND (complex.lng < \(west) OR complex.lng > \(east)
          OR complex.lat < \(south) OR complex.lat > \(north))
      """
    ) {
      ("", "登记在本区", "坐标 \(try $0.coordinates()) 落在本区范围以外", nil)
    }
  }

  /// Measured from the middle of the other complexes of the street. A hundredth of a degree is
  /// about a kilometre, a little less from west to east: good enough to find what is far off.
  static let farFromStreet: Check.Finder = { db, ask in
    let reach = ask.number("kilometres") * 100_000
    return try db.contradictions(
      """
      SELECT \(SQL.complex), complex.lng AS lng, complex.lat AS lat
      FROM complex JOIN (
        SELECT SUBSTR(region, 1, 10) AS street, SUM(lng) / COUNT(*) AS lng,
          SUM(lat) / COUNT(*) AS lat
        FROM complex
        WHERE district = \(ask.code) AND region <> district AND lng IS NOT NULL
          AND lat IS NOT NULL
        GROUP BY SUBSTR(region, 1, 10) HAVING COUNT(*) >= 3) AS middle
        ON middle.street = SUBSTR(complex.region, 1, 10)
      WHERE complex.district = \(ask.code)
        AND (ABS(complex.lng - middle.lng) > \(reach) OR ABS(complex.lat - middle.lat) > \(reach))
      """
    ) {
      ("", "登记在这个街道", "坐标 \(try $0.coordinates()) 离街道里其他小区很远", nil)
    }
  }
}

extension Row {
  /// `114.0712，32.1301`
  fileprivate func coordinates() throws -> String {
    let parts = try ["lng", "lat"].map { column in
      let tenThousandths = try int(column) / 1_000
      let rest = String(tenThousandths % 10_000 + 10_000).dropFirst()
      return "\(tenThousandths / 10_000).\(rest)"
    }
    return parts.joined(separator: "，")
  }
}
