package import Civil
import Kernel
package import Rulebook

/// The property rooms of a complex held against what the law asks for.
package struct RoomCount: Sendable {
  package let needed: CentiArea?
  package let area: CentiArea?
  package let missing: CentiArea?
  let sentences: [String]

  package init(
    of complex: Complex.Particulars, rooms: [Held<PropertyRoom>], _ minimum: RoomMinimum
  ) {
    let open = rooms.filter { $0.endedOn == nil }.map(\.item)
    needed = complex.floorArea.map(minimum.least)
    area = Self.sum(open, of: .service) ?? complex.propertyRoomArea
    missing = Self.difference(needed, area)
    let committee = Self.sum(open, of: .committee) ?? complex.committeeRoomArea
    sentences =
      [
        Self.sentence("物业服务用房", needed, area, unknown: "建筑面积没有登记，算不出应有多少物业用房"),
        minimum.committee.map { Self.sentence("业委会用房", $0, committee, unknown: "") },
        Self.ground(minimum, complex),
      ].compactMap { $0 }
  }

  private static func sum(_ rooms: [PropertyRoom], of kind: PropertyRoom.Kind) -> CentiArea? {
    let areas = rooms.filter { $0.kind == kind }.compactMap(\.area)
    return areas.isEmpty ? nil : areas.reduce(.zero, +)
  }

  private static func difference(_ needed: CentiArea?, _ area: CentiArea?) -> CentiArea? {
    guard let needed, let area, area < needed else { return nil }
    return needed - area
  }

  private static func sentence(
    _ what: String, _ needed: CentiArea?, _ area: CentiArea?, unknown: String
  ) -> String {
    guard let needed else { return unknown }
    guard let area else { return "\(what)应不少于\(needed)平方米，现有多少没有登记" }
    guard let missing = difference(needed, area) else {
      return "\(what)应不少于\(needed)平方米，现有\(area)平方米，够"
    }
    return "\(what)应不少于\(needed)平方米，现有\(area)平方米，还差\(missing)平方米"
  }

  private static func ground(_ minimum: RoomMinimum, _ complex: Complex.Particulars) -> String {
    let before = minimum.since.flatMap { since in
      complex.builtYear.flatMap { $0 < since.year ? "；建成在 \(since.year) 年以前，仅供参考" : nil }
    }
    return "依据：\(minimum.basis)\(before ?? "")"
  }
}
