import Acts
import FoundationEssentials
import Hummingbird
import Kernel
import NIOCore
import Registry
import Web

/// The map and the figures.
struct MapRoutes {
  let desk: Desk
  let pages: Pages
  let shared: ObligationsDesk
  let roller: DayRoller

  func add(to routes: Routes) {
    routes.get("map", ShowMap.self, menu: Menu(.oversight, "地图", place: 10), use: map)
    routes.get("map/points", ShowMap.self, use: points)
    routes.get("figures", ShowFigures.self, menu: Menu(.oversight, "数字", place: 20), use: figures)
  }

  func map(_ request: Request, context: SignedIn) async throws -> Response {
    let (standing, street) = question(request)
    let answer = try await desk.answer(try await look(street, context), for: context.doer)
    return try pages.html(MapPage(answer, standing: standing, street: street), for: context)
  }

  func points(_ request: Request, context: SignedIn) async throws -> Response {
    let (standing, street) = question(request)
    let answer = try await desk.answer(try await look(street, context), for: context.doer)
    let places = answer.places.filter { standing == nil || $0.standing == standing }
    let body = try MapJSON(answer, places).bytes()
    return Response(
      status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }

  func figures(_ request: Request, context: SignedIn) async throws -> Response {
    let scope = try context.doer.wholeScope(for: .seeObligations)
    try await roller.roll(scope.region, at: desk)
    let look = ShowFigures(scope: scope, desk: shared)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  private func look(_ street: Region?, _ context: SignedIn) async throws -> ShowMap {
    let scope = try context.doer.wholeScope(for: .seeObligations)
    try await roller.roll(scope.region, at: desk)
    return ShowMap(scope: scope, street: street, book: shared.rules.book)
  }

  private func question(_ request: Request) -> (MapPlace.Standing?, Region?) {
    let asked = request.uri.queryParameters
    let street = asked["street"].flatMap { Region(code: String($0)) }
    return (
      asked["state"].flatMap { MapPlace.Standing(rawValue: String($0)) },
      street.flatMap { $0.depth == 1 ? $0 : nil }
    )
  }
}

/// What the script of the map reads.
private struct MapJSON: Encodable {
  let boundary: [[[Double]]]
  let points: [Point]

  struct Point: Encodable {
    let at: [Double]
    let state: String
    let name: String
    let words: String
    let href: String
  }

  init(_ map: DistrictMap, _ places: [MapPlace]) throws {
    boundary =
      try map.boundary.map { try JSONDecoder().decode([[[Double]]].self, from: Data($0.utf8)) }
      ?? []
    points = places.compactMap { place in
      guard let longitude = place.point.longitude, let latitude = place.point.latitude else {
        return nil
      }
      return Point(
        at: [latitude, longitude], state: place.standing.rawValue, name: place.point.name,
        words: place.late > 0 ? "逾期 \(place.late) 件" : place.standing.words,
        href: "/complexes/\(place.point.id)")
    }
  }

  func bytes() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }
}
