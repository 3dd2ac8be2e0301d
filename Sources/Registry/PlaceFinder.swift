import Kernel
import Storage

/// Finds streets and communities by the names people give them.
struct PlaceFinder {
  private var streets: [String: [Place]] = [:]
  private var communities: [String: [Place]] = [:]
  private let byCode: [String: Place]

  init(_ db: any ReadConnection, in district: Region) throws {
    let places = try db.places(in: district)
    byCode = Dictionary(places.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    for place in places {
      let base = Place.base(place.name)
      if place.region.depth == 1 { streets[base, default: []].append(place) }
      if place.region.depth == 2 { communities[base, default: []].append(place) }
    }
  }

  enum Found {
    case place(Region)
    /// Nobody said which street.
    case unsaid
    case unknown(field: String, String)
  }

  /// A name that fits no place, or several, is a problem; a missing one is not.
  func find(street: String?, community: String?, in district: Region) -> Found {
    var region: Region?
    if let street {
      guard let found = one(streets[Place.base(street)]) ?? byCode[street] else {
        return .unknown(field: "street", street)
      }
      region = found.region
    }
    if let community {
      let within = (communities[Place.base(community)] ?? []).filter {
        region?.contains($0.region) ?? true
      }
      guard let found = one(within) ?? byCode[community] else {
        return .unknown(field: "community", community)
      }
      region = found.region
    }
    return region.map(Found.place) ?? .unsaid
  }

  private func one(_ places: [Place]?) -> Place? {
    places?.count == 1 ? places?.first : nil
  }
}
