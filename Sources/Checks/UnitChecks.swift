import Civil
import Kernel
import Storage

/// The units of a complex against what its entry says. Only where all is registered unit by unit:
/// a list that is being filled contradicts nothing.
enum UnitChecks {
  static let finders: [String: Check.Finder] = [
    "units_counted": unitsCounted, "units_area": unitsArea,
  ]

  static let unitsCounted: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), complex.households AS said, counted.units AS units
      FROM (
        SELECT complex_id, COUNT(*) AS units FROM unit
        WHERE district = \(ask.code) AND kind = \("dwelling") GROUP BY complex_id) AS counted
      JOIN complex ON complex.district = \(ask.code) AND complex.id = counted.complex_id
      WHERE complex.households <> counted.units
      """
    ) {
      (
        "", "小区资料写的是 \(try $0.int("said")) 户", "逐套登记的住宅有 \(try $0.int("units")) 套", nil
      )
    }
  }

  static let unitsArea: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), complex.residential_area AS said, counted.area AS area
      FROM (
        SELECT complex_id, CAST(SUM(area) AS BIGINT) AS area FROM unit
        WHERE district = \(ask.code) AND kind = \("dwelling") GROUP BY complex_id) AS counted
      JOIN complex ON complex.district = \(ask.code) AND complex.id = counted.complex_id
      WHERE counted.area * 100 > complex.residential_area * \(100 + ask.number("tolerance_percent"))
      """
    ) {
      (
        "", "逐套登记的住宅面积相加是 \(try $0.area("area")) 平方米",
        "小区资料写的住宅面积是 \(try $0.area("said")) 平方米", nil
      )
    }
  }
}
