import Imports
package import Kernel
package import Storage

/// Everything the database knows about places.
extension ReadConnection {
  /// The district, its streets and communities in the order of their codes; a few hundred at most.
  package func places(in district: Region) throws -> [Place] {
    try rows(
      "SELECT region, name FROM place WHERE district = \(district.district) ORDER BY code"
    ).map { Place(region: try $0.region(), name: try $0.string("name")) }
  }

  package func place(_ region: Region) throws -> Place? {
    try row(
      """
      SELECT region, name FROM place
      WHERE district = \(region.district) AND region = \(region)
      """
    ).map { Place(region: try $0.region(), name: try $0.string("name")) }
  }
}

extension Connection {
  func insert(_ place: Place, batch: ID<ImportBatch>?) throws {
    try run(
      """
      INSERT INTO place (district, code, region, name, base, batch_id)
      VALUES (
        \(place.region.district), \(place.code), \(place.region), \(place.name),
        \(Place.base(place.name)), \(batch))
      """)
  }

  func rename(_ place: Place) throws {
    try run(
      """
      UPDATE place SET name = \(place.name), base = \(Place.base(place.name))
      WHERE district = \(place.region.district) AND code = \(place.code)
      """)
  }
}
