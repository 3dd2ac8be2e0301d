import Civil
import Kernel
import Storage

/// The figures of one complex against each other.
enum AreaChecks {
  static let finders: [String: Check.Finder] = [
    "parts_exceed_whole": partsExceedWhole, "parking_parts": parkingParts,
    "dates_backwards": datesBackwards, "same_name": sameName,
  ]

  static let partsExceedWhole: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), complex.floor_area AS whole,
        COALESCE(complex.residential_area, 0) + COALESCE(complex.commercial_area, 0) AS parts
      FROM complex
      WHERE complex.district = \(ask.code)
        AND COALESCE(complex.residential_area, 0) + COALESCE(complex.commercial_area, 0)
          > complex.floor_area
      """
    ) {
      (
        "", "住宅和商业面积相加是 \(try $0.area("parts")) 平方米",
        "建筑面积一共只有 \(try $0.area("whole")) 平方米", nil
      )
    }
  }

  static let parkingParts: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), complex.parking AS whole,
        complex.parking_above + complex.parking_below AS parts
      FROM complex
      WHERE complex.district = \(ask.code)
        AND complex.parking_above + complex.parking_below <> complex.parking
      """
    ) {
      ("", "地上、地下车位相加是 \(try $0.int("parts")) 个", "车位总数写的是 \(try $0.int("whole")) 个", nil)
    }
  }

  static let datesBackwards: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), complex.started_on AS started, complex.delivered_on AS delivered
      FROM complex
      WHERE complex.district = \(ask.code) AND complex.delivered_on < complex.started_on
      """
    ) {
      (
        "", "\(try $0.day("delivered").chinese)交付", "\(try $0.day("started").chinese)才开工",
        try $0.day("started")
      )
    }
  }

  /// The path of a street is the district and three digits: `411502/002`.
  static let sameName: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), twin.id AS twin, twin.name AS twin_name,
        complex.address AS address, twin.address AS twin_address
      FROM complex
      JOIN complex AS twin ON twin.district = complex.district
        AND twin.name_norm = complex.name_norm AND twin.id > complex.id
        AND SUBSTR(twin.region, 1, 10) = SUBSTR(complex.region, 1, 10)
      WHERE complex.district = \(ask.code) AND complex.region <> complex.district
      """
    ) {
      (
        try $0.string("twin"), "“\(try $0.string("name"))”，地址：\(try $0.words("address"))",
        "另有“\(try $0.string("twin_name"))”，地址：\(try $0.words("twin_address"))", nil
      )
    }
  }
}
