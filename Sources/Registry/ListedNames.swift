package import Kernel
package import Storage
package import Tables

/// Names that lists of several areas show.
extension Names {
  /// Streets and communities by the region's path.
  package static let places = Names { regions, district, db in
    let places = try PlaceNames(db, in: district)
    return Dictionary(
      regions.map { ($0, places.words(Region($0))) }, uniquingKeysWith: { first, _ in first })
  }

  /// Enterprises by credit code.
  package static let enterprises = Names(at: "/enterprises/") { codes, district, db in
    try db.enterpriseNames(of: codes, in: district)
  }

  /// Complexes by identity.
  package static let complexes = Names(at: "/complexes/") { ids, district, db in
    let names = try db.names(of: Set(ids.map { ID(rawValue: $0) }), in: district)
    return Dictionary(names.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
  }
}

extension PlaceNames {
  /// The complexes within what somebody may see, to say in words which one a list is narrowed to.
  package static func complexChoices(
    _ db: any ReadConnection, _ scope: Scope
  ) throws -> [TableChoice] {
    try db.complexNames(within: scope).map { TableChoice($0.id, $0.name) }
  }

  /// The streets and communities within what somebody may see.
  package static func choices(_ db: any ReadConnection, _ scope: Scope) throws -> [TableChoice] {
    try PlaceNames(db, in: Region(scope.region.district)).options(under: scope.region)
      .map { TableChoice($0.value, $0.label) }
  }

  static func streetChoices(_ db: any ReadConnection, _ scope: Scope) throws -> [TableChoice] {
    try PlaceNames(db, in: Region(scope.region.district)).streets(under: scope.region)
      .map { TableChoice($0.value, $0.label) }
  }
}
