package import FoundationEssentials
package import Kernel

/// The boundary of a district: rings of points in degrees, as surveyors write them in GeoJSON.
package struct Boundary: Hashable, Sendable {
  package static let mostBytes = 2 << 20
  package static let mostPoints = 20_000

  package let rings: [[Point]]

  package struct Point: Hashable, Sendable, Codable {
    package let longitude: Double
    package let latitude: Double

    package init(_ longitude: Double, _ latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  package init(rings: [[Point]]) throws(BoundaryRefusal) {
    guard !rings.isEmpty else { throw .noArea }
    guard rings.map(\.count).reduce(0, +) <= Self.mostPoints else { throw .tooLarge }
    for ring in rings {
      guard ring.count >= 4, ring.first == ring.last else { throw .open }
      let isHere = ring.allSatisfy {
        (73...136).contains($0.longitude) && (3...54).contains($0.latitude)
      }
      guard isHere else { throw .elsewhere }
    }
    self.rings = rings
  }

  /// Reads a Polygon or MultiPolygon, bare or as the only features of a file.
  package init(geoJSON data: Data) throws {
    guard data.count <= Self.mostBytes else { throw BoundaryRefusal.tooLarge }
    guard let shape = try? JSONDecoder().decode(Shape.self, from: data) else {
      throw BoundaryRefusal.unreadable
    }
    let points = shape.rings.map { ring in
      ring.compactMap { $0.count >= 2 ? Point($0[0], $0[1]) : nil }
    }
    try self.init(rings: points)
  }

  /// `[[[114.01,32.12],…],…]`, as the map and the database keep it.
  package var text: String {
    let rings = rings.map { ring in
      "[" + ring.map { "[\($0.longitude),\($0.latitude)]" }.joined(separator: ",") + "]"
    }
    return "[" + rings.joined(separator: ",") + "]"
  }
}

/// As much of GeoJSON as a boundary needs.
private struct Shape: Decodable {
  let rings: [[[Double]]]

  private enum Keys: String, CodingKey { case type, coordinates, geometry, features }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    switch try fields.decode(String.self, forKey: .type) {
    case "Polygon": rings = try fields.decode([[[Double]]].self, forKey: .coordinates)
    case "MultiPolygon":
      rings = try fields.decode([[[[Double]]]].self, forKey: .coordinates).flatMap { $0 }
    case "Feature": rings = try fields.decode(Shape.self, forKey: .geometry).rings
    case "FeatureCollection":
      rings = try fields.decode([Shape].self, forKey: .features).flatMap(\.rings)
    default: rings = []
    }
  }
}

package enum BoundaryRefusal: Refusal, Equatable {
  case unreadable
  case noArea
  case open
  case elsewhere
  case tooLarge

  package var kind: RefusalKind { self == .tooLarge ? .tooLarge : .invalid(field: "file") }

  package var message: Message {
    switch self {
    case .unreadable:
      Message(zh: "这份文件不是 GeoJSON。请从测绘资料里导出 GeoJSON 再试。", en: "not GeoJSON")
    case .noArea:
      Message(zh: "文件里没有面（Polygon 或 MultiPolygon）。请导出行政区的面。", en: "no polygon in the file")
    case .open:
      Message(zh: "有一圈边界没有首尾相接，或者不到四个点。请检查后再导出。", en: "a ring is not closed")
    case .elsewhere:
      Message(zh: "有的点不在中国境内。经度在前、纬度在后，单位是度。", en: "a point lies outside China")
    case .tooLarge:
      Message(
        zh: "边界太大，最多 2 MB、两万个点。请先简化再试。", en: "the boundary exceeds 2 MB or 20,000 points")
    }
  }
}
