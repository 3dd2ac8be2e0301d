import Acts
import Kernel
import Storage
import Web

/// Complexes whose street nobody has said yet, and the places to choose from.
struct ShowUnassigned: Look {
  static let permission = Permission.assignComplex
  static let size = 100

  let district: Region
  let text: String
  /// One complex to move, wherever it is now.
  let only: ID<Complex>?
  let form: Form

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> UnassignedPage {
    var filter = ComplexFilter()
    filter.isUnassigned = true
    filter.text = text
    let places = try PlaceNames(sight.db, in: district)
    if let only {
      let complex = try sight.db.complex(only, in: district)
      var form = form
      if form["region"].isEmpty { form["region"] = complex.region.code }
      return UnassignedPage(
        of: complex, now: places.words(complex.region), places: places.options(under: district),
        form: form)
    }
    let scope = Scope.region(district)
    return UnassignedPage(
      lines: try sight.db.complexes(filter, within: scope, from: nil, limit: Self.size),
      total: try sight.db.count(filter, within: scope), text: text,
      places: places.options(under: district), form: form)
  }
}
