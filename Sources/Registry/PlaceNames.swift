package import Kernel
package import Storage

/// The names of places for pages, looked up once.
package struct PlaceNames: Sendable {
  let places: [Place]
  private let names: [Region: Place]

  package init(_ db: any ReadConnection, in district: Region) throws {
    places = try db.places(in: district)
    names = Dictionary(places.map { ($0.region, $0) }, uniquingKeysWith: { $1 })
  }

  /// `老城街道 三里店居委会`, or that nobody has said so yet.
  package func words(_ region: Region) -> String {
    guard region.depth > 0 else { return "街道待定" }
    let street = region.street.map { names[$0]?.shortName ?? $0.code }
    let community = region.depth == 2 ? names[region]?.name ?? region.code : nil
    return [street, community].compactMap { $0 }.joined(separator: " ")
  }

  /// Streets with their communities below, for a choice.
  func options(under region: Region) -> [(value: String, label: String)] {
    places.filter { $0.region.depth > 0 && region.contains($0.region) }
      .sorted { $0.code < $1.code }
      .map { ($0.code, $0.region.depth == 1 ? $0.shortName : "　" + $0.name) }
  }

  func streets(under region: Region) -> [(value: String, label: String)] {
    places.filter { $0.region.depth == 1 && region.contains($0.region) }
      .map { ($0.code, $0.shortName) }
  }
}
