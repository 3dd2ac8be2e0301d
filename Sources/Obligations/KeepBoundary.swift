package import Acts
package import Kernel
package import Storage

/// Takes the boundary of the district for the map.
package struct KeepBoundary: Act {
  package static let permission = Permission.keepBoundary

  let district: Region
  let boundary: Boundary

  package init(_ boundary: Boundary, of district: Region) {
    self.district = district
    self.boundary = boundary
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func perform(on district: Region, in tx: Transaction) throws {
    try tx.db.keep(boundary, of: district.district)
    tx.note(
      "换了地图上的区界，\(boundary.rings.map(\.count).reduce(0, +)) 个点。",
      about: ID<Boundary>(rawValue: district.district).reference)
  }
}
