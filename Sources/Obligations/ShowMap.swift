import Acts
import Kernel
import Registry
import Rulebook
import Storage

/// Where the complexes lie and how it stands with them.
struct ShowMap: Look {
  static let permission = Permission.seeObligations
  static let most = 5_000

  let scope: Scope
  let street: Region?
  let book: Book

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> DistrictMap {
    let points = try sight.db.mapPoints(within: scope, street: street, limit: Self.most)
    var filter = ObligationFilter()
    filter.group = .all
    let tallies = try sight.db.tallies(
      ObligationConditions(scope: scope, filter: filter), by: .complex)
    let byComplex = Dictionary(tallies.map { ($0.value, $0) }, uniquingKeysWith: { $1 })
    return DistrictMap(
      places: points.map { MapPlace($0, byComplex[$0.id]) },
      boundary: try sight.db.boundary(of: scope.region.district),
      streets: book.organs.all.values.filter { Region(code: $0.id)?.depth == 1 }
        .sorted { $0.id < $1.id }.map { ($0.id, $0.short) })
  }
}

struct DistrictMap: Sendable {
  let places: [MapPlace]
  let boundary: String?
  let streets: [(code: String, name: String)]
}

/// One complex on the map.
struct MapPlace: Sendable {
  enum Standing: String, Sendable, CaseIterable {
    case late, open, met, none

    var words: String {
      switch self {
      case .late: "有逾期"
      case .open: "有要办的"
      case .met: "都办好了"
      case .none: "没有义务"
      }
    }
  }

  let point: MapPoint
  let late: Int
  let standing: Standing

  init(_ point: MapPoint, _ tally: ObligationTally?) {
    self.point = point
    late = tally?.number(in: .overdue) ?? 0
    if late > 0 || (tally?.number(in: .breached) ?? 0) > 0 {
      standing = .late
    } else if tally?.number(in: .todo) ?? 0 > 0 {
      standing = .open
    } else {
      standing = tally == nil ? .none : .met
    }
  }

  var isPlaced: Bool { point.longitude != nil && point.latitude != nil }
}
