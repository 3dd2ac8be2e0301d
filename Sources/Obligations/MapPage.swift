import Kernel
import Registry
import Web

struct MapPage: Page {
  static let template = "Obligations/Pages/map"
  static let extras = ["leaflet/leaflet.css", "leaflet/leaflet.js", "map.js"]
  static let shown = 120

  let title: String
  let data: String
  let standings: [Choice]
  let streets: [Choice]
  let lines: [Line]
  let hasLines: Bool
  let more: Int?
  let unplaced: Int?
  let hasBoundary: Bool

  struct Choice: Sendable {
    let value: String
    let words: String
    let isChosen: Bool
  }

  struct Line: Sendable {
    let name: String
    let href: String
    let words: String
    let tag: String
  }

  init(_ map: DistrictMap, standing: MapPlace.Standing?, street: Region?) {
    let shown = map.places.filter { standing == nil || $0.standing == standing }
      .sorted { ($1.late, $0.point.name) < ($0.late, $1.point.name) }
    let late = map.places.count { $0.standing == .late }
    title = late > 0 ? "\(late) 个小区有逾期的事" : "没有小区有逾期的事"
    data = Self.address("/map/points", standing, street)
    standings =
      [Choice(value: "", words: "不限", isChosen: standing == nil)]
      + MapPlace.Standing.allCases.map {
        Choice(value: $0.rawValue, words: $0.words, isChosen: $0 == standing)
      }
    streets =
      [Choice(value: "", words: "不限", isChosen: street == nil)]
      + map.streets.map {
        Choice(value: $0.code, words: $0.name, isChosen: $0.code == street?.code)
      }
    lines = shown.prefix(Self.shown).map {
      Line(
        name: $0.point.name, href: "/complexes/\($0.point.id)",
        words: $0.late > 0 ? "逾期 \($0.late) 件" : $0.standing.words, tag: "t-\($0.standing.rawValue)"
      )
    }
    hasLines = !lines.isEmpty
    more = shown.count > Self.shown ? shown.count - Self.shown : nil
    let missing = shown.count { !$0.isPlaced }
    unplaced = missing > 0 ? missing : nil
    hasBoundary = map.boundary != nil
  }

  private static func address(
    _ path: String, _ standing: MapPlace.Standing?, _ street: Region?
  ) -> String {
    Address(
      path,
      [("state", standing?.rawValue), ("street", street?.code)].compactMap { name, value in
        value.map { (name, $0) }
      }
    ).description
  }
}
