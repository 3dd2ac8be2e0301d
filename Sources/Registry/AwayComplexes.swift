import Civil
import Kernel
import Storage

/// Entries that were put into others: no list shows them, and all that they said is kept.
extension ReadConnection {
  func awayNames(of ids: some Collection<String>, in district: Region) throws -> [Row] {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT id, name FROM complex_away
      WHERE district = \(district.district) AND id IN (\(SQL(list: Array(ids))))
      """)
  }

  func complexAway(_ id: ID<Complex>, in district: Region) throws -> Complex {
    guard
      let row = try row(
        "SELECT * FROM complex_away WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Complex.word, id) }
    return try Complex(away: row)
  }
}

extension Connection {
  /// Takes the entry out of the register and keeps all that it says.
  ///
  /// What a list says about it and nobody has decided yet is decided about the other.
  func putAway(_ complex: Complex, into other: ID<Complex>) throws {
    let district = complex.region.district
    try run(
      """
      UPDATE complex_listing SET complex_id = \(other)
      WHERE district = \(district) AND complex_id = \(complex.id)
      """)
    try run(
      "DELETE FROM complex_unclear WHERE district = \(district) AND complex_id = \(complex.id)")
    try run("DELETE FROM complex WHERE district = \(district) AND id = \(complex.id)")
    try run(
      """
      INSERT INTO complex_away (
        district, id, region, enterprise, mode, name, content, source, original_id, batch_id)
      VALUES (
        \(district), \(complex.id), \(complex.region), \(complex.enterprise),
        \(complex.mode?.rawValue), \(complex.name), \(complex.sheet.coded),
        \(complex.origin.source), \(complex.origin.originalID), \(complex.origin.batch))
      """)
  }

  func takeBack(_ id: ID<Complex>, in district: Region, at now: Instant) throws -> Complex {
    let complex = try complexAway(id, in: district)
    try run("DELETE FROM complex_away WHERE district = \(district.district) AND id = \(id)")
    try insert(complex, at: now)
    return complex
  }
}

extension Complex {
  fileprivate init(away row: Row) throws {
    var particulars = Particulars()
    if case .values(let values) = Seen(coded: try row.string("content")) {
      for field in Particulars.fields {
        if let text = values[field.key] { try field.read(&particulars, text) }
      }
    }
    self.init(
      id: try row.id("id"), region: try row.region(),
      enterprise: try row.optionalString("enterprise"),
      mode: try row.optionalString("mode").flatMap(ServiceMode.init), particulars: particulars,
      origin: Origin(
        source: try row.string("source"), originalID: try row.optionalString("original_id"),
        batch: try row.optionalID("batch_id")))
  }
}
