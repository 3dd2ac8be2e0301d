import Obligations

/// Where the generated complexes lie: a made-up town around a made-up centre, and a boundary around
/// it that follows no real one.
enum DemoMap {
  private static let centre = (longitude: 114.06, latitude: 32.13)
  private static let directions: [(Double, Double)] = [
    (0.020, 0.004), (0.012, 0.016), (0, 0.020), (-0.013, 0.015), (-0.021, 0.002),
    (-0.014, -0.013), (0.001, -0.019), (0.015, -0.012), (0.034, 0.012), (-0.033, 0.014),
    (0.028, -0.022), (-0.030, -0.018), (0.004, 0.034), (0.002, -0.034), (0.042, -0.002),
  ]

  /// Each street in its own direction, its complexes about it.
  static func point(of street: Int, _ dice: inout DemoDice) -> (longitude: String, latitude: String)
  {
    let (east, north) = directions[street % directions.count]
    let longitude = centre.longitude + east + Double(dice.between(-90...90)) / 10_000
    let latitude = centre.latitude + north + Double(dice.between(-70...70)) / 10_000
    return (degrees(longitude), degrees(latitude))
  }

  static func boundary() throws(BoundaryRefusal) -> Boundary {
    let corners: [(Double, Double)] = [
      (0.060, 0.000), (0.052, 0.020), (0.034, 0.036), (0.018, 0.046), (-0.004, 0.050),
      (-0.026, 0.042), (-0.044, 0.030), (-0.054, 0.008), (-0.050, -0.016), (-0.038, -0.034),
      (-0.016, -0.044), (0.010, -0.050), (0.032, -0.042), (0.050, -0.024), (0.060, 0.000),
    ]
    return try Boundary(
      rings: [
        corners.map {
          Boundary.Point(rounded(centre.longitude + $0.0), rounded(centre.latitude + $0.1))
        }
      ])
  }

  private static func rounded(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }

  /// Four places, as people note them.
  private static func degrees(_ degrees: Double) -> String {
    let units = Int((degrees * 10_000).rounded())
    let rest = String(10_000 + units % 10_000).dropFirst()
    return "\(units / 10_000).\(rest)"
  }
}
