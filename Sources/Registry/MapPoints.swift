package import Kernel
package import Storage

/// Where a complex lies, for the map.
package struct MapPoint: Sendable {
  package let id: String
  package let name: String
  package let region: Region
  /// Degrees; `nil` where nobody has noted them, or what was noted lies outside the country.
  package let longitude: Double?
  package let latitude: Double?
}

extension ReadConnection {
  /// All complexes as far as a scope reaches, by name.
  package func mapPoints(within scope: Scope, street: Region?, limit: Int) throws -> [MapPoint] {
    let place: SQL = street.map { "AND \(under: $0)" } ?? ""
    return try rows(
      """
      SELECT id, name, region, lng, lat FROM complex
      WHERE \(within: scope) \(place)
      ORDER BY name_key, id LIMIT \(limit)
      """
    ).map { row in
      MapPoint(
        id: try row.string("id"), name: try row.string("name"), region: try row.region(),
        longitude: try row.degrees("lng"), latitude: try row.degrees("lat"))
    }
  }

  /// How many complexes are managed in which way; the label of the mode, or none where it is open.
  package func complexesByMode(within scope: Scope) throws -> [(mode: ServiceMode?, number: Int)] {
    try rows(
      """
      SELECT mode, COUNT(*) AS n FROM complex
      WHERE \(within: scope) GROUP BY mode ORDER BY mode
      """
    ).map { row in
      (try row.optionalString("mode").flatMap(ServiceMode.init), try row.int("n"))
    }
  }
}

extension Row {
  /// Stored in units of 1e-7°.
  fileprivate func degrees(_ column: String) throws -> Double? {
    try value(column) == .null ? nil : Double(try int(column)) / 10_000_000
  }
}
